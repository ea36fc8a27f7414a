import type { LieuVu, SauvegardeVue } from "#shared/ipc/sauvegarde-channels.ts";
import type { Manifeste, Suivi } from "#shared/model/sauvegarde.ts";
import { type Depot, listIds, readManifeste } from "./depot.ts";
import { isDuCoffre } from "./sauvegarde-cles.ts";
import { checkLieu, listLieux } from "./sauvegarde-lieux.ts";
import type { Lecture, Source, Tenue } from "./sauvegarde-tenue.ts";
import type { Sealing } from "./sealer.ts";

type Contenu = NonNullable<SauvegardeVue["contenu"]>;

/** A manifest changes only when something is erased from all of them: each is read once. */
export function createLecture(journal: Sealing): Lecture {
  const connus = new Map<string, Contenu>();
  const list = async ({ source, depot }: Source, { controles }: Suivi): Promise<readonly SauvegardeVue[]> => {
    const vues: SauvegardeVue[] = [];
    for (const id of await listIds(depot)) {
      const cle = `${source}/${id}`;
      const contenu = connus.get(cle) ?? (await readContenu(depot, id, journal));
      if (contenu !== undefined) connus.set(cle, contenu);
      const controle = controles[cle];
      vues.push({ cle, lieu: source, ...(contenu === undefined ? {} : { contenu }), ...(controle === undefined ? {} : { controle }) });
    }
    return vues;
  };
  return {
    forget: () => connus.clear(),
    list: async (sources, suivi) => {
      const vues: SauvegardeVue[] = [];
      for (const source of sources) vues.push(...(await list(source, suivi)));
      return vues.toSorted((a, b) => (b.contenu?.instant ?? 0) - (a.contenu?.instant ?? 0));
    },
    listPassees: async (source, suivi) =>
      (await list(source, suivi)).flatMap(({ cle, contenu, controle }) =>
        contenu === undefined ? [] : [{ id: cle.slice(source.source.length + 1), instant: contenu.instant, motif: contenu.motif, isBonne: controle?.isBonne === true }]),
  };
}

async function readContenu(depot: Depot, id: string, journal: Sealing): Promise<Contenu | undefined> {
  const lu = await readManifeste(depot, id);
  return lu.kind === "lu" ? summarize(lu.manifeste, !(await isDuCoffre(depot, lu.manifeste, journal))) : undefined;
}

function summarize({ instant, motif, application, journal, abimees, fichiers }: Manifeste, isAutreCoffre: boolean): Contenu {
  return {
    ...(isAutreCoffre ? { isAutreCoffre } : {}),
    instant, motif, application, faits: journal.faits, abimees: abimees.length,
    pieces: fichiers.filter(({ nom }) => nom.startsWith("pieces/")).length,
    octets: fichiers.reduce((somme, { taille }) => somme + taille, 0),
  };
}

/** The places, whether they can be reached, what they can still take. */
export async function listLieuxVus({ coffre, folder, suivi }: Pick<Tenue, "coffre" | "folder" | "suivi">): Promise<LieuVu[]> {
  const { disk, poste } = coffre;
  const vus: LieuVu[] = [];
  for (const { lieu, nom, depot } of listLieux(disk, folder, suivi.read(), poste)) {
    const isAccessible = await checkLieu(disk, { lieu, nom }, suivi.read()).then(() => true, () => false);
    const libre = isAccessible ? await disk.findLibre(depot.folder).then((octets) => octets, () => undefined) : undefined;
    const echec = suivi.read().echecs[lieu];
    vus.push({ lieu, nom, isAccessible, ...(libre === undefined ? {} : { libre }), ...(echec === undefined ? {} : { echec }) });
  }
  return vus;
}
