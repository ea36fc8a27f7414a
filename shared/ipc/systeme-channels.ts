import { z } from "zod";
import { channel } from "./channel.ts";

export const systemeChannels = {
  "systeme:version": channel(z.object({}), z.object({ application: z.string(), moteur: z.string(), plateforme: z.enum(["windows", "macos", "linux"]) })),
  /** Asks, then opens an https or mailto link outside the application. */
  "systeme:openLink": channel(z.object({ lien: z.string().min(1).max(2000) }), z.object({ isOuvert: z.boolean() })),
  /** The window is ready to be closed: nothing typed is waiting to be saved. */
  "systeme:close": channel(z.object({}), z.object({})),
} as const;

/** What the main process tells the window without being asked. */
export const signaux = {
  /** A command chosen in the native menu. */
  "menu:command": z.object({ commande: z.enum(["importer", "rechercher", "annuler", "imprimer", "aide", "reglages"]) }),
  /** The vault has opened: what waits for it may read it. */
  "coffre:open": z.object({}),
  /** The vault is about to lock: save what is typed, then answer `systeme:close`. The window is then loaded again. */
  "coffre:lock": z.object({}),
  /** The vault process stopped and was started again: ask it for what follows the cursor. */
  "coffre:restart": z.object({}),
  /** Facts of colleagues are in the journal: ask it for what follows the cursor. */
  "partage:recus": z.object({}),
  /** Posts compare what their windows show: answer `partage:racine` once everything is read. */
  "partage:racine": z.object({}),
  /** The window is about to close: save what is typed, then answer `systeme:close`. Unanswered, it closes after a moment. */
  "fenetre:close": z.object({}),
} as const;

export type NomSignal = keyof typeof signaux;
export type ContenuSignal<N extends NomSignal> = z.output<(typeof signaux)[N]>;
