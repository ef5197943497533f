export interface SignInForm {
  email: string;
  password: string;
  displayName: string;
  currency: string;
}

export type Wrong = Partial<Record<keyof SignInForm, string>>;

/** What can be said without the server; keys of texts by field. */
export function check(form: SignInForm, mode: 'signIn' | 'register'): Wrong {
  const wrong: Wrong = {};
  if (!/^\S+@\S+$/.test(form.email.trim())) wrong.email = 'signin:wrong.email';
  if (form.password === '') wrong.password = 'signin:wrong.password';
  else if (mode === 'register' && form.password.length < 12) wrong.password = 'signin:wrong.short';
  if (mode === 'register' && form.displayName.trim() === '') wrong.displayName = 'signin:wrong.name';
  return wrong;
}

const byZone: readonly (readonly [RegExp, string])[] = [
  [/^Asia\/Seoul$/, 'KRW'],
  [/^Asia\/Tokyo$/, 'JPY'],
  [/^Europe\/London$/, 'GBP'],
  [/^Europe\/Zurich$/, 'CHF'],
  [/^Europe\/(Vienna|Berlin|Paris|Madrid|Rome|Amsterdam|Brussels|Dublin|Lisbon|Helsinki|Athens)$/, 'EUR'],
  [/^Pacific\/Auckland$/, 'NZD'],
  [/^Australia\//, 'AUD'],
  [/^America\/(Toronto|Vancouver|Montreal|Edmonton|Winnipeg|Halifax)$/, 'CAD'],
  [/^America\//, 'USD'],
];

/** A first guess that the person sees and can change. */
export function currencyOf(zone: string, language: string): string {
  return byZone.find(([pattern]) => pattern.test(zone))?.[1] ?? (language === 'ko' ? 'KRW' : 'USD');
}
