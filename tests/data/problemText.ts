import type { Problem } from '#lib/model/problem.ts';
import { english } from '../english.ts';

/** The line that the command line prints of a problem. */
export const problemText: (problem: Problem) => string = english.of('problems').line;
