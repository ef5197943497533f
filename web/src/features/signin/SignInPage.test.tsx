import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderAt } from '@/shared/testing/render';
import { answering } from '@/shared/testing/server';
import { SignInPage } from './SignInPage';
import { currencyOf } from './view';

const signedIn = {
  accessToken: 't',
  expiresIn: 600,
  tokenType: 'Bearer',
  user: { id: 'u', email: 'a@b.c', displayName: 'Jisu', locale: 'en', zone: 'Asia/Seoul' },
};

describe('signing in', () => {
  it('sends what was typed and goes to the dashboard', async () => {
    const received = answering(() => ({ status: 200, body: signedIn }));
    const { place } = await renderAt('/sign-in', <SignInPage />);
    await userEvent.type(screen.getByLabelText('E-mail'), ' jisu@example.org ');
    await userEvent.type(screen.getByLabelText('Password'), 'correct horse battery');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(place()).toBe('/dashboard'));
    expect(received[0]).toMatchObject({
      path: '/api/v1/auth/login',
      body: { email: 'jisu@example.org', password: 'correct horse battery' },
    });
  });

  it('says what is missing before it asks the server', async () => {
    const received = answering(() => ({ status: 500 }));
    await renderAt('/sign-in', <SignInPage />);
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(screen.getByText('Please type an e-mail address.')).toBeInTheDocument();
    expect(screen.getByText('Please type your password.')).toBeInTheDocument();
    expect(received).toEqual([]);
  });

  it("shows the server's refusal and keeps what was typed", async () => {
    answering(() => ({
      status: 401,
      body: { status: 401, code: 'bad_credentials', detail: 'E-mail or password is not right.' },
    }));
    await renderAt('/sign-in', <SignInPage />);
    await userEvent.type(screen.getByLabelText('E-mail'), 'jisu@example.org');
    await userEvent.type(screen.getByLabelText('Password'), 'wrong');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('E-mail or password is not right.');
    expect(screen.getByLabelText('E-mail')).toHaveValue('jisu@example.org');
  });

  it('opens the demo in Korean', async () => {
    const received = answering(() => ({ status: 200, body: signedIn }));
    const { place } = await renderAt('/sign-in', <SignInPage />, 'ko');
    await userEvent.click(screen.getByRole('button', { name: '체험해 보기' }));
    await waitFor(() => expect(place()).toBe('/dashboard'));
    expect(received[0]).toMatchObject({ path: '/api/v1/auth/demo', body: { locale: 'ko' } });
  });

  it('guesses a currency from where one is', () => {
    expect([
      currencyOf('Asia/Seoul', 'en'),
      currencyOf('Europe/Berlin', 'en'),
      currencyOf('Mars/Base', 'ko'),
    ]).toEqual(['KRW', 'EUR', 'KRW']);
  });
});
