export interface KeepForm {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** What can be said without the server; keys of texts by field. */
export function checkKeep(form: KeepForm): Partial<Record<keyof KeepForm, string>> {
  return {
    ...(form.name.trim() === '' ? { name: 'signin:wrong.name' } : {}),
    ...(/^\S+@\S+$/.test(form.email.trim()) ? {} : { email: 'signin:wrong.email' }),
    ...(form.password.length < 12 ? { password: 'signin:wrong.short' } : {}),
  };
}
