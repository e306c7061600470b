/** The briefings that ship with the site, by the names of their files. */
export const exampleNames = ['two-slides', 'five-slides', 'twelve-slides'] as const;
export type ExampleName = (typeof exampleNames)[number];
