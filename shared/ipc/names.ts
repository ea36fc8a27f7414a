import type { ChannelName } from "./contract.ts";
import type { NomSignal } from "./systeme-channels.ts";

/** Names of the channels, apart from their schemas so that the preload stays a few lines. */
const CHANNELS: { readonly [N in ChannelName]: true } = {
  "journal:append": true,
  "journal:read": true,
  "journal:etat": true,
  "journal:verify": true,
  "piece:begin": true,
  "piece:write": true,
  "piece:end": true,
  "piece:cancel": true,
  "piece:read": true,
  "piece:open": true,
  "document:save": true,
  "document:saveArchive": true,
  "document:print": true,
  "coffre:etat": true,
  "coffre:create": true,
  "coffre:unlock": true,
  "coffre:lock": true,
  "coffre:changePhrase": true,
  "coffre:renewSecours": true,
  "coffre:confirmSecours": true,
  "coffre:changeTrousseau": true,
  "coffre:setVeille": true,
  "coffre:cleProjection": true,
  "coffre:forgetProjection": true,
  "sauvegarde:list": true,
  "sauvegarde:travail": true,
  "sauvegarde:interrupt": true,
  "sauvegarde:create": true,
  "sauvegarde:verify": true,
  "sauvegarde:remove": true,
  "sauvegarde:chooseSecond": true,
  "sauvegarde:open": true,
  "sauvegarde:restore": true,
  "export:write": true,
  "export:read": true,
  "sante:read": true,
  "sante:pieces": true,
  "effacement:etat": true,
  "effacement:try": true,
  "effacement:start": true,
  "partage:etat": true,
  "partage:choose": true,
  "partage:connect": true,
  "partage:exchange": true,
  "partage:racine": true,
  "partage:pieces": true,
  "partage:leave": true,
  "equipe:etat": true,
  "equipe:create": true,
  "equipe:invite": true,
  "equipe:cancel": true,
  "equipe:join": true,
  "equipe:accept": true,
  "equipe:remove": true,
  "equipe:setRole": true,
  "systeme:version": true,
  "systeme:openLink": true,
  "systeme:close": true,
};

const SIGNAUX: { readonly [N in NomSignal]: true } = { "menu:command": true, "coffre:open": true, "coffre:lock": true, "coffre:restart": true, "partage:recus": true, "partage:racine": true, "fenetre:close": true };

// The keys of the table are the names, as the compiler has just checked.
export const CHANNEL_NAMES = Object.keys(CHANNELS) as readonly ChannelName[];
export const SIGNAL_NAMES: readonly string[] = Object.keys(SIGNAUX);

/** Name under which a signal travels, apart from the channels. */
export function formatSignalName(nom: string): string {
  return `signal:${nom}`;
}
