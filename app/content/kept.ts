/** Answers by key: the `most` that were asked for last are kept, one that failed never, one that is `passing` only while it is awaited. */
export function keptAnswers<Answer>(most: number, passing: (answer: Answer) => boolean = () => false): (key: string, ask: () => Promise<Answer>) => Promise<Answer> {
  const kept = new Map<string, Promise<Answer>>();
  return (key, ask) => {
    const answer = kept.get(key) ?? ask();
    kept.delete(key);
    kept.set(key, answer);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    const forget = () => {
      if (kept.get(key) === answer) kept.delete(key);
    };
    answer.then((given) => (passing(given) ? forget() : undefined), forget);
    return answer;
  };
}
