import { Id } from '@tenzij/contracts';
import { z } from 'zod';
import { WRITE_LIMIT } from '../../http/api.ts';

/** Every operation of a desk: for its crew, and for the organiser in their place. */
export const AT_DESK = { roles: ['crew', 'organiser'] } as const;
/** Also of what only reads: nobody leafs through all tickets. */
export const AT_DESK_LIMITED = { ...AT_DESK, rateLimit: WRITE_LIMIT } as const;

export const EventParams = z.object({ deployment: Id });
export const TicketParams = z.object({ deployment: Id, ticket: Id });
