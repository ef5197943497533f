import { createContext } from 'react';
import type { Question } from '@/shared/api/contract';

/** A number of the dashboard on screen, whose day is known. */
export type Asked = Omit<Question, 'date'>;

/** Opens what explains a number. */
export const ExplainContext = createContext<(asked: Asked) => void>(() => undefined);
