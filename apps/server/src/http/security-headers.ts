import type { FastifyInstance } from 'fastify';

/**
 * Everything comes from this server and nowhere else, and goes to it; but see `securityHeaders`. `wasm-unsafe-eval` lets recognition and the QR
 * reader run as WebAssembly; no script in a page and no text as code is allowed.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  // Together these isolate the pages from other sites' windows and frames.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Where the bridge to a turnstile listens when nothing else is said, on the computer that shows the page. */
const USUAL_BRIDGE = 'http://127.0.0.1:8190';
/** The gate's own page, and nothing else of it: its workers connect to this server only. */
const GATE_PAGES = ['/gate/', '/gate/index.html'];

/**
 * The headers of an answer. A gate's page may also connect to the bridge of a turnstile. `bridges`: the origins of
 * those that aren't where they usually are.
 */
export function securityHeaders(path: string, bridges: readonly string[]): Readonly<Record<string, string>> {
  if (!GATE_PAGES.includes(path)) return SECURITY_HEADERS;
  const connect = ["connect-src 'self'", USUAL_BRIDGE, ...bridges].join(' ');
  const policy = CONTENT_SECURITY_POLICY.replace("connect-src 'self'", connect);
  return { ...SECURITY_HEADERS, 'content-security-policy': policy };
}

/** Sets the headers on every answer, and keeps answers of the API out of caches unless they say otherwise. */
export function setSecurityHeaders(app: FastifyInstance, bridges: readonly string[]): void {
  app.addHook('onRequest', async ({ url }, reply) => {
    reply.headers(securityHeaders(url.split('?')[0] ?? '', bridges));
  });
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
