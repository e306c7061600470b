/** How many actors, and how many instruments, can stand side by side: more leave no room for words in a cell. */
export const mostActors = 4;
export const fewestCompared = 2;
export const mostCompared = 4;
