/** What a person filled in for a template. Structurally the `template` of a send request of our own API. */
export interface TemplateVariables {
  name: string;
  language: string;
  /** `{"1": "Ana"}` for positional, `{"first_name": "Ana"}` for named templates. */
  variables: Readonly<Record<string, string>>;
  header?: { text?: string | undefined; mediaId?: string | undefined; link?: string | undefined } | undefined;
  /** By the button's zero-based index: the end of a URL, a coupon code, or the payload of a quick reply. */
  buttons?: Readonly<Record<string, string>> | undefined;
}
