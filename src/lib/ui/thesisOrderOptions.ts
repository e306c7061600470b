import { thesisOrders, type ThesisOrder } from '#lib/model/view.ts';

const labels: Readonly<Record<ThesisOrder, string>> = {
  contested: 'most contested first',
  uncontested: 'fewest contradictions first',
  diagnostic: 'most diagnostic first',
};

/** The orders of theses as a reader chooses among them. */
export const thesisOrderOptions = thesisOrders.map((value) => ({ value, label: labels[value] }));
