import type { ChangementCommune, ChangementJuridiction, ChangementsReferentiel, Juridiction, Rattachement, ReferentielJudiciaire, RessortNomme } from "../kernel/juridiction.ts";

/** What a newer version of the reference files changes: courts, communes whose courts are others, and the number of other lines. */
export function listChangementsReferentiel(avant: ReferentielJudiciaire, apres: ReferentielJudiciaire): ChangementsReferentiel {
  return { juridictions: listJuridictions(avant, apres), communes: listCommunes(avant, apres), textes: countTextes(avant, apres) };
}

const CHAMPS: readonly (readonly [champ: keyof Juridiction, libelle: string])[] = [
  ["nom", "nom"], ["type", "nature"], ["siege", "siège"], ["cour", "cour d’appel"], ["tj", "tribunal de rattachement"], ["hasCompetenceEtendue", "compétence étendue"], ["adresse", "adresse"],
  ["telephone", "téléphone"], ["courriel", "courriel"], ["note", "note"], ["remplaceePar", "successeur"],
];

function listJuridictions(avant: ReferentielJudiciaire, apres: ReferentielJudiciaire): readonly ChangementJuridiction[] {
  const connues = new Map(avant.juridictions.map((juridiction) => [juridiction.id, juridiction]));
  const gardees = new Set(apres.juridictions.map(({ id }) => id));
  const nouvelles = apres.juridictions.flatMap((juridiction): readonly ChangementJuridiction[] => {
    const connue = connues.get(juridiction.id);
    if (connue === undefined) return [{ kind: "ajoutee", juridiction, champs: [] }];
    const champs = CHAMPS.filter(([champ]) => JSON.stringify(connue[champ]) !== JSON.stringify(juridiction[champ])).map(([, libelle]) => libelle);
    return champs.length === 0 ? [] : [{ kind: "modifiee", juridiction, champs }];
  });
  return [...nouvelles, ...avant.juridictions.filter(({ id }) => !gardees.has(id)).map((juridiction): ChangementJuridiction => ({ kind: "retiree", juridiction, champs: [] }))];
}

interface RessortLu extends RessortNomme {
  /** Identifiers: a court that is renamed moves no commune. */
  readonly cle: string;
}

function listCommunes(avant: ReferentielJudiciaire, apres: ReferentielJudiciaire): readonly ChangementCommune[] {
  const [anciens, nouveaux] = [indexRessorts(avant), indexRessorts(apres)];
  const [connues, actuelles] = [new Map(avant.communes.map(([insee, nom]) => [insee, nom])), new Map(apres.communes.map(([insee, nom]) => [insee, nom]))];
  return [...new Set([...actuelles.keys(), ...connues.keys()])].flatMap((insee) => {
    const [ancien, nouveau] = [anciens.get(insee), nouveaux.get(insee)];
    if (ancien?.cle === nouveau?.cle && connues.has(insee) === actuelles.has(insee)) return [];
    return [{ insee, nom: actuelles.get(insee) ?? connues.get(insee) ?? insee, avant: nameRessort(ancien), apres: nameRessort(nouveau) }];
  });
}

function nameRessort(lu: RessortLu | undefined): RessortNomme | undefined {
  return lu === undefined ? undefined : { judiciaire: lu.judiciaire, commerce: lu.commerce };
}

function indexRessorts({ juridictions, groupes, ambigus }: ReferentielJudiciaire): ReadonlyMap<string, RessortLu> {
  const noms = new Map(juridictions.map(({ id, nom }) => [id, nom]));
  const join = (ids: readonly string[]) => [...new Set(ids)].map((id) => noms.get(id) ?? id).join(" ou ");
  const read = (rattachements: readonly Pick<Rattachement, "tj" | "tprx">[], tc: readonly string[]): RessortLu => ({
    judiciaire: join(rattachements.map(({ tj, tprx }) => tprx ?? tj)),
    commerce: join(tc),
    cle: JSON.stringify([rattachements.map(({ tj, tprx }) => `${tj} ${tprx ?? ""}`).toSorted(), tc.toSorted()]),
  });
  return new Map([
    ...groupes.flatMap((groupe) => spread(groupe.communes, read([groupe], [groupe.tc]))),
    // A doubtful chamber belongs to one of the tribunals named: the seat stands for each of them.
    ...ambigus.flatMap(({ communes, tj, tprx, tc }) => spread(communes, read(tj.flatMap((unTj) => tprx.map((unTprx) => ({ tj: unTj, tprx: unTprx }))), tc))),
  ]);
}

function spread(communes: string, ressort: RessortLu): readonly (readonly [string, RessortLu])[] {
  return communes.split(" ").map((insee) => [insee, ressort]);
}

/** Lines that read otherwise without moving a commune: names, postal codes, former communes, arrondissements, doubts, wordings. */
function countTextes(avant: ReferentielJudiciaire, apres: ReferentielJudiciaire): number {
  const list = ({ communes, anciennes, arrondissements, ambigus, exceptions, textes }: ReferentielJudiciaire) =>
    new Set([communes, anciennes, arrondissements, ambigus.map(({ motif, details, probable }) => ({ motif, details, probable })), exceptions, [...textes]].flatMap((lignes) => lignes.map((ligne) => JSON.stringify(ligne))));
  const connues = list(avant);
  return [...list(apres)].filter((ligne) => !connues.has(ligne)).length;
}
