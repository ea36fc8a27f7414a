import type { ChannelName, Schemas } from "#shared/ipc/contract.ts";

type FamilleDe<N extends string> = N extends `${infer Famille}:${string}` ? Famille : never;
type Famille = FamilleDe<ChannelName>;

/** The schemas of each family, each in a file of its own: a start makes those of the vault alone. */
const FAMILLES: { readonly [F in Famille]: () => Promise<Partial<Record<ChannelName, Schemas>>> } = {
  journal: async () => (await import("#shared/ipc/journal-channels.ts")).journalChannels,
  piece: async () => (await import("#shared/ipc/piece-channels.ts")).pieceChannels,
  document: async () => (await import("#shared/ipc/document-channels.ts")).documentChannels,
  coffre: async () => (await import("#shared/ipc/coffre-channels.ts")).coffreChannels,
  sauvegarde: async () => (await import("#shared/ipc/sauvegarde-channels.ts")).sauvegardeChannels,
  export: async () => (await import("#shared/ipc/sauvegarde-channels.ts")).exportChannels,
  sante: async () => (await import("#shared/ipc/sauvegarde-channels.ts")).santeChannels,
  partage: async () => (await import("#shared/ipc/partage-channels.ts")).partageChannels,
  equipe: async () => (await import("#shared/ipc/equipe-channels.ts")).equipeChannels,
  effacement: async () => (await import("#shared/ipc/effacement-channels.ts")).effacementChannels,
  systeme: async () => (await import("#shared/ipc/systeme-channels.ts")).systemeChannels,
};

/** The schemas of a channel, made the first time that one of its family is asked for. */
export async function findSchemas(canal: ChannelName): Promise<Schemas> {
  const famille: Partial<Record<ChannelName, Schemas>> = canal === "journal:append" ? (await import("#shared/ipc/ecriture-channels.ts")).ecritureChannels : await FAMILLES[findFamille(canal)]();
  const schemas = famille[canal];
  if (schemas === undefined) throw new Error(`Canal sans schéma\u00A0: ${canal}`);
  return schemas;
}

/** What stands before the colon, which every channel has. */
function findFamille(canal: ChannelName): Famille {
  return canal.slice(0, canal.indexOf(":")) as Famille;
}
