import type { z } from "zod";
import type { Channel, Reply } from "./channel.ts";
import { coffreChannels } from "./coffre-channels.ts";
import { effacementChannels } from "./effacement-channels.ts";
import { documentChannels } from "./document-channels.ts";
import { ecritureChannels } from "./ecriture-channels.ts";
import { equipeChannels } from "./equipe-channels.ts";
import { journalChannels } from "./journal-channels.ts";
import { partageChannels } from "./partage-channels.ts";
import { pieceChannels } from "./piece-channels.ts";
import { exportChannels, santeChannels, sauvegardeChannels } from "./sauvegarde-channels.ts";
import { type ContenuSignal, type NomSignal, systemeChannels } from "./systeme-channels.ts";

/** What is asked and what is answered on any channel. */
export type Schemas = Channel<z.ZodType, z.ZodType>;

/** Everything that may cross the bridge; what is not here cannot be asked. */
export const contract = {
  ...journalChannels,
  ...ecritureChannels,
  ...pieceChannels,
  ...documentChannels,
  ...coffreChannels,
  ...sauvegardeChannels,
  ...exportChannels,
  ...santeChannels,
  ...effacementChannels,
  ...partageChannels,
  ...equipeChannels,
  ...systemeChannels,
} as const satisfies Record<string, Schemas>;

export type ChannelName = keyof typeof contract;
export type RequestOf<N extends ChannelName> = z.input<(typeof contract)[N]["request"]>;
export type ParsedOf<N extends ChannelName> = z.output<(typeof contract)[N]["request"]>;
export type ResponseOf<N extends ChannelName> = z.output<(typeof contract)[N]["response"]>;

/** One function per channel: the window never names a channel by a free string. */
export type Bridge = { readonly [N in ChannelName]: (request: RequestOf<N>) => Promise<Reply<ResponseOf<N>>> } & {
  /** Subscribes to a signal; the answer unsubscribes. */
  readonly on: <N extends NomSignal>(nom: N, listener: (contenu: ContenuSignal<N>) => void) => () => void;
};

export type Handlers = { readonly [N in ChannelName]: (request: ParsedOf<N>) => Promise<ResponseOf<N>> };
