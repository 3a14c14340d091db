/** A creation of each make Meta publishes an example of, with a send that fills it. */
export interface TemplateExample {
  create: { name: string; [field: string]: unknown };
  /** Components of the send; none where Meta publishes none. */
  send?: object[];
}

export const handle = { header_handle: ['4::aW1hZ2U='] };
export const text = (...values: string[]) => values.map((value) => ({ type: 'text', text: value }));
export const named = (values: { [name: string]: string }) =>
  Object.entries(values).map(([parameter_name, value]) => ({ type: 'text', parameter_name, text: value }));
export const picture = { type: 'image', image: { link: 'https://example.com/table.jpg' } };
export const button = (sub_type: string, index: number | string, ...parameters: object[]) => ({
  type: 'button',
  sub_type,
  index,
  parameters,
});
export const marketing = { language: 'en_US', category: 'MARKETING' };
