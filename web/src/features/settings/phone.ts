const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Where a phone finds the server: the address that is open here, unless it means this machine; then what the server says. */
export function phoneAddresses(
  here: { origin: string; hostname: string },
  told: readonly string[],
): readonly string[] {
  if (LOOPBACK.test(here.hostname)) return told;
  return [here.origin, ...told.filter((address) => address !== here.origin)].slice(0, 3);
}
