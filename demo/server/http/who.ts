import type { Context } from 'hono';
import type { Access } from '../access/access.js';
import { RequestProblem } from './problems.js';

const bearer = /^Bearer +(\S+)$/i;

/** Whether an officer asks. */
export async function isOfficer(context: Context, access: Access): Promise<boolean> {
  const token = bearer.exec(context.req.header('Authorization') ?? '')?.[1];
  return token !== undefined && access.isOfficer(token);
}

/** @throws {RequestProblem} 401 */
export async function requireOfficer(context: Context, access: Access): Promise<void> {
  if (await isOfficer(context, access)) return;
  context.header('WWW-Authenticate', 'Bearer');
  throw new RequestProblem(401, 'unauthorized', 'An officer must sign in first.');
}

/** Whether the request comes from the hall: from a device there, or through an officer. */
export async function isInHall(context: Context, access: Access): Promise<boolean> {
  const key = context.req.header('Kiosk-Key');
  return (key !== undefined && access.isKiosk(key)) || isOfficer(context, access);
}
