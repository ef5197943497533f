/** The screens of the guided start, in their order. */
export const START_STEPS = ['basics', 'payday', 'accounts', 'categories'] as const;
export type StartStep = (typeof START_STEPS)[number];

export function isStartStep(value: unknown): value is StartStep {
  return START_STEPS.some((step) => step === value);
}
