/**
 * The strictest policy that the interface runs under without one violation: no inline style (the theme's variables are
 * a style sheet of ours, Mantine is told to add none, React and Mantine set the rest through the CSSOM, which no policy
 * concerns), no evaluated code (zod is told not to compile), one Trusted Types policy, the page's default one, which
 * lets through the addresses of the application's own workers and nothing else.
 */
const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "blob:", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "object-src": ["'none'"],
  "frame-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'none'"],
  "require-trusted-types-for": ["'script'"],
  "trusted-types": ["default"],
};

/** Value of the header that goes with every file of the page. */
export const CSP = Object.entries(DIRECTIVES)
  .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
  .join("; ");
