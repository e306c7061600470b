/** How real a transfer is in the eyes of whoever tells of it. */
export type FlowState = 'delivered' | 'promised' | 'sought' | 'feared';

/** From the most to the least real. */
export const flowStates: readonly FlowState[] = ['delivered', 'promised', 'sought', 'feared'];

export const flowStateWords: Readonly<Record<FlowState, string>> = {
  delivered: 'delivered: told as having happened or happening',
  promised: 'promised: agreed, announced or offered',
  sought: 'sought: asked for or wanted by the receiver',
  feared: 'feared or expected: told as what may come',
};
