import type { PassForm } from '@tenzij/contracts';
import type { FastifyRequest } from 'fastify';
import { linkOf } from '../auth/authorise.ts';

/** The form a pass is made in: a kiosk keeps none on its own device, so what it asks for is on paper. */
export function formFor(request: FastifyRequest, wanted: PassForm = 'live'): PassForm {
  return linkOf(request) === 'kiosk' ? 'paper' : wanted;
}
