/** How real a transfer is in the eyes of whoever tells of it. */
export type FlowState = 'delivered' | 'promised' | 'sought' | 'expected' | 'feared';

/** From the most to the least real. */
export const flowStates: readonly FlowState[] = ['delivered', 'promised', 'sought', 'expected', 'feared'];
