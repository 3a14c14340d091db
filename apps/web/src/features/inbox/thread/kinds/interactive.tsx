import { FlowAnswers } from './flow-answers.tsx';
import type { KindProps } from './kind-view.ts';
import { Placeholder } from './placeholder.tsx';
import { Question } from './question.tsx';
import { readQuestion } from './read-question.ts';
import { field } from './reading.ts';
import { CallAnswer, ChoiceView, readChoice } from './reply.tsx';

/** Meta calls both sides `interactive`: the question a business sends and the customer's answer to it. */
export function InteractiveView(props: KindProps) {
  const { message, trailing } = props;
  const { type, content } = message;
  const choice = readChoice(type, content);
  if (choice) return <ChoiceView choice={choice} trailing={trailing} />;
  const form = field(content, 'nfm_reply');
  if (form !== undefined) return <FlowAnswers {...props} form={form} />;
  const calls = field(content, 'call_permission_reply');
  if (calls !== undefined) return <CallAnswer reply={calls} trailing={trailing} />;
  const question = readQuestion(content);
  return question ? <Question question={question} trailing={trailing} /> : <Placeholder {...props} />;
}
