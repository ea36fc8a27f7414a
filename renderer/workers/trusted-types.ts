/**
 * The one Trusted Types policy of the page, and of the worker that starts another, in force as soon as this file is imported
 * (first of all in main.tsx and in that worker): a worker may be started from the application's own files; no HTML and no script is ever made from text.
 */
interface Politique {
  readonly createScriptURL: (adresse: string) => string;
}

interface Fabrique {
  readonly createPolicy: (nom: "default", politique: Politique) => unknown;
}

declare global {
  // `var`: a global that the page and the workers both have.
  var trustedTypes: Fabrique | undefined;
}

globalThis.trustedTypes?.createPolicy("default", { createScriptURL: acceptOwnFile });

/** The address itself when it lies in the application’s own folder; refused otherwise. */
export function acceptOwnFile(adresse: string): string {
  const { protocol, host, pathname } = new URL(adresse, location.href);
  if (protocol === location.protocol && host === location.host && pathname.endsWith(".js")) return adresse;
  throw new TypeError("Cette adresse n’est pas celle d’un fichier de l’application");
}
