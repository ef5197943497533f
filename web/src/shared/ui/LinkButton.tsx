import { Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A button's look on what is a link: it goes somewhere, so that it opens in a new tab and can be copied. */
export const LinkButton = createLink(Button<'a'>);
