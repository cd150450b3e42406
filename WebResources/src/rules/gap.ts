/** A sentence about a question, "Promises: still missing the day.", where the question's name stands beside it: "Still missing the day." */
export function withoutName(name: string, sentence: string): string {
  const rest = sentence.indexOf(`${name}: `) === 0 ? sentence.slice(name.length + 2) : sentence;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
