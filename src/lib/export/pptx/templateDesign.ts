export async function addTemplateDesign(..._a: unknown[]): Promise<never> {
  throw new Error('x');
}
