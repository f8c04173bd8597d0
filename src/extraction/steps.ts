// The steps around Readability, in their order, each with its reason; a test or a benchmark can leave any of them
// out, to see what it is worth.

export const steps = {
  thread: 'the posts of a thread are the text, all of them',
  hidden: 'what the page hides from readers is not its text',
  lists: 'a list of other stories is longer than many an article',
  teasers: 'teasers stand among the story’s own blocks, and go one by one',
  'next-stories': 'the next story below has a headline of its own',
  names: 'furniture says in its name what it is',
  boxes: 'prose that is not the story: about the writer, sign-up forms, cut-off teasers',
  labels: '“Newsletter”, “Related articles”: a label and the small box it heads',
  fields: 'date, byline and standfirst have fields of their own',
  hero: 'the lead picture stands outside the text',
  region: 'the text must stand with the headline, whatever scored higher elsewhere',
  gaps: 'headings, lists and tables between two chosen lines belong to them',
  intro: 'what stands between the headline and the first chosen line opens the text',
  joining: 'an article split over sibling sections goes on in containers like the chosen ones',
  repeats: 'pages carry their text twice, for phones and for tabs',
  trimming:
    'teasers and calls stand between the paragraphs, too, and other things below the last one',
  attempts: 'where the first attempt is doubtful, others are made and compared with it',
  crossheads: 'bold or capital lines between paragraphs are headings',
} as const;

export type StepName = keyof typeof steps;

/** Whether a step is to be taken. */
export type Does = (step: StepName) => boolean;

/** Every step but those left out. */
export function allBut(without: readonly StepName[] = []): Does {
  return (step) => !without.includes(step);
}
