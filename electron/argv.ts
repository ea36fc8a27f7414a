/** Switches that would open the application to somebody else's code or eyes; refused in a packaged application. */
const INTERDITS: ReadonlySet<string> = new Set([
  "remote-debugging-port", "remote-debugging-pipe", "remote-debugging-address", "remote-allow-origins",
  "inspect", "inspect-brk", "inspect-port", "inspect-publish-uid", "debug", "debug-brk", "debug-port",
  "load-extension", "disable-extensions-except", "no-sandbox", "disable-sandbox", "disable-setuid-sandbox", "disable-gpu-sandbox",
  "disable-web-security", "disable-site-isolation-trials", "allow-file-access-from-files", "allow-running-insecure-content",
  "ignore-certificate-errors", "proxy-server", "proxy-pac-url", "host-rules", "host-resolver-rules", "js-flags",
  "enable-blink-features", "enable-experimental-web-platform-features", "utility-cmd-prefix", "renderer-cmd-prefix", "gpu-launcher", "browser-subprocess-path",
  "require", "r", "experimental-loader", "loader", "import", "app-path",
]);

/** Names of the forbidden switches among the arguments: none in a normal start. */
export function listInterdits(argv: readonly string[]): readonly string[] {
  return argv.flatMap((argument) => {
    const nom = /^(?:--?|\/)([A-Za-z][\w-]*)(?:=|$)/.exec(argument)?.[1]?.toLowerCase();
    return nom !== undefined && INTERDITS.has(nom) ? [nom] : [];
  });
}
