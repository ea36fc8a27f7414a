import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatDuree } from "../../kernel/duree.ts";
import { formatJour, formatJourComplet } from "../../kernel/format-jour.ts";
import { listAVerifier } from "../../kernel/format-parametre.ts";
import { countJours, type Jour } from "../../kernel/jour.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Etape, Inapplicable, Justification, Resultat } from "../../kernel/resultat.ts";
import type { Territoire } from "../../kernel/territoire.ts";
import { type Baremes, findParametre, findValeurDe } from "../baremes.ts";
import { findFermeture, findJourOuvrablePrecedent } from "../calendrier/jour-ouvrable.ts";
import { type AmenagementRetenu, findAmenagement } from "./amenagement.ts";
import { findButoir } from "./butoir.ts";
import { type CadrePrescription, type Cours, createCours } from "./cours.ts";
import { findTermePrescription, toDuree } from "./duree-prescription.ts";
import { formatEvenement, isInstance } from "./interruption.ts";
import { findDepart, findNature, type Nature } from "./nature.ts";
import type { Amenagement, DatesPrescription, EvenementPrescription, FaitsPrescription, Oblige, PeriodePrescription, Prescription, These } from "./types-prescription.ts";

// The parts of the rule read these types without reading the rule.
export type { Amenagement, DatesPrescription, EvenementPrescription, FaitsPrescription, Oblige, PeriodePrescription, Prescription, These };

/**
 * Last safe day to sue, in the prudent theory (earliest of execution, invoice and due date) and in the creditor's (due date: C. civ.,
 * art. 2233 3°), after what interrupts (2240 to 2244) and suspends (2238, 2239). Never extended by CPC, art. 642 (Civ. 2e 07/04/2016).
 */
export function computePrescription(faits: FaitsPrescription, baremes: Baremes): Resultat<Prescription> {
  const nature = findNature(faits.nature);
  if (nature === undefined) return createRefus(`La nature de créance «\u00A0${faits.nature}\u00A0» n’a pas de prescription connue.`, [{ texte: "C. civ.", article: "2224" }]);
  const connues = listDates(faits);
  const manquants = [...(isNonEmpty(connues) ? [] : ["la date d’exécution, la date de facture ou l’échéance"]), ...listFinsManquantes(faits)];
  if (isNonEmpty(manquants)) return { kind: "incomplet", manquants };
  const marge = findValeurDe(baremes, "prescription/marge-securite", faits.au);
  const reliquat = findValeurDe(baremes, "prescription/reliquat-apres-suspension", faits.au);
  if (!marge.ok || !reliquat.ok) return createRefus(`Les règles de prescription au ${formatJour(faits.au)} ne sont pas dans les barèmes.`, [{ texte: "C. civ.", article: "2228" }]);
  const amenagement = findAmenagement(faits, nature, findParametre(baremes, nature.parametreId), baremes);
  const plusAncienne = connues.reduce((ancienne, date) => (date.jour < ancienne.jour ? date : ancienne));
  const butoir = findButoir(faits.dates.naissance ?? plusAncienne.jour, nature, marge.lu.valeur, faits.au, baremes);
  const { evenements, au, oblige, obliges } = faits;
  const cadre: CadrePrescription = { nature, parametre: amenagement.parametre, causes: amenagement, butoir, evenements, au, oblige, obliges, marge: marge.lu.valeur, reliquatMois: reliquat.lu.valeur };
  const prudente = createThese(plusAncienne, cadre, faits);
  const creancier = createThese({ jour: faits.dates.echeance ?? plusAncienne.jour, libelle: "l’échéance" }, cadre, faits);
  return {
    kind: "calcule",
    valeur: { ...prudente.these, theseCreancier: creancier.these },
    justification: createJustification({ faits, nature, amenagement, prudente, creancier, lus: [marge.lu, reliquat.lu] }),
  };
}

interface DateConnue {
  readonly jour: Jour;
  readonly libelle: string;
}

interface TheseCalculee {
  readonly these: These;
  readonly cours: Cours;
  readonly etapes: NonEmpty<Etape>;
}

function listDates({ dates }: FaitsPrescription): readonly [DateConnue, ...DateConnue[]] | readonly [] {
  const toutes = [
    { jour: dates.execution, libelle: "la fin de l’exécution" },
    { jour: dates.facture, libelle: "la facture" },
    { jour: dates.echeance, libelle: "l’échéance" },
  ].flatMap(({ jour, libelle }) => (jour === undefined ? [] : [{ jour, libelle }]));
  return isNonEmpty(toutes) ? toutes : [];
}

/** A judgment that ended an instance on an unknown day leaves the new count without a start; an end before its start is a mistake. */
function listFinsManquantes({ evenements, au }: FaitsPrescription): readonly string[] {
  return evenements.flatMap((evenement) => {
    const nom = `${formatEvenement(evenement).charAt(0).toLowerCase()}${formatEvenement(evenement).slice(1)}`;
    if (evenement.fin !== undefined && evenement.fin < evenement.date) return [`une date de fin qui suit son début (${nom})`];
    const attendFin = isInstance(evenement) && evenement.date <= au && evenement.issue === "jugement" && evenement.fin === undefined;
    return attendFin ? [`la date de fin de l’instance (${nom})`] : [];
  });
}

function createThese(date: DateConnue, cadre: CadrePrescription, faits: FaitsPrescription): TheseCalculee {
  const depart = findDepart(cadre.nature, date.jour);
  const cours = createCours(depart, cadre);
  const territoire = faits.territoire ?? "metropole";
  return { these: toThese(cours, faits.au, territoire), cours, etapes: listEtapes(date, depart, cours, cadre, territoire) };
}

function toThese(cours: Cours, au: Jour, territoire: Territoire): These {
  const { dernierJour, periodes } = cours;
  if (dernierJour === undefined) return { statut: "interrompue", periodes };
  const isOuverte = cours.suspensions.some((suspension) => suspension.isOuverte && suspension.fin > cours.depart);
  return {
    statut: au > dernierJour ? "prescrite" : isOuverte ? "suspendue" : "non_prescrite",
    dernierJour,
    agirAuPlusTard: findJourOuvrablePrecedent(dernierJour, territoire),
    joursRestants: countJours(au, dernierJour),
    periodes,
  };
}

function listEtapes(date: DateConnue, depart: Jour, cours: Cours, cadre: CadrePrescription, territoire: Territoire): NonEmpty<Etape> {
  const terme = findTermePrescription(cadre.parametre, depart, [], cadre);
  const durees = terme.lus.map((lu) => formatDuree(toDuree(lu, lu.valeur))).join(", puis ");
  const etapeDuree: Etape = {
    libelle: `Durée\u00A0: ${durees}\u00A0; dernier jour sûr, la veille du même quantième, avant tout événement`,
    valeur: formatJourComplet(terme.dernierJour),
    references: [...cadre.nature.references, ...(terme.isAbrege ? [{ texte: "C. civ.", article: "2222" }] : [{ texte: "Cass.", article: "12/12/2018" }])],
  };
  return [
    { libelle: `Point de départ\u00A0: ${cadre.nature.libelleDepart ?? date.libelle}${cadre.nature.isParAnnee ? ", report au 1er janvier suivant" : ""}`, valeur: formatJour(depart), references: cadre.nature.references },
    etapeDuree,
    ...cours.etapes,
    ...listFin(cours, territoire),
    ...(cours.dernierJour !== undefined && cadre.au > cours.dernierJour ? [createAcquise(cadre.nature)] : []),
  ];
}

function listFin({ dernierJour }: Cours, territoire: Territoire): readonly Etape[] {
  if (dernierJour === undefined) return [{ libelle: "Le délai ne court plus tant que l’instance n’est pas éteinte", references: [{ texte: "C. civ.", article: "2242" }] }];
  const fermeture = findFermeture(dernierJour, territoire);
  const agir: Etape = {
    libelle: fermeture === undefined ? "Ce jour est ouvrable\u00A0: agir au plus tard" : `Ce jour n’est pas ouvrable (${fermeture}) et la prescription ne se reporte pas\u00A0: agir au plus tard`,
    valeur: formatJourComplet(findJourOuvrablePrecedent(dernierJour, territoire)),
    references: [{ texte: "Civ. 2e", article: "07/04/2016, 15-12.960" }],
  };
  return [{ libelle: "Dernier jour", valeur: formatJourComplet(dernierJour), references: [{ texte: "C. civ.", article: "2228" }, { texte: "C. civ.", article: "2229" }] }, agir];
}

/** A prescription that is acquired still has to be raised, by the debtor or by the judge. */
function createAcquise({ isReleveeOffice, isForclusion }: Nature): Etape {
  const acquise = isForclusion ? "La forclusion est encourue" : "La prescription est acquise";
  return isReleveeOffice
    ? { libelle: `${acquise}\u00A0: le juge peut la relever d’office`, references: [{ texte: "C. conso", article: "R632-1" }] }
    : { libelle: `${acquise}\u00A0: le juge ne peut pas la soulever d’office, c’est au débiteur de l’invoquer`, references: [{ texte: "C. civ.", article: "2247" }] };
}

interface PrescriptionCalculee {
  readonly faits: FaitsPrescription;
  readonly nature: Nature;
  readonly amenagement: AmenagementRetenu;
  readonly prudente: TheseCalculee;
  readonly creancier: TheseCalculee;
  readonly lus: readonly ParametreLu[];
}

function createJustification({ faits, nature, amenagement, prudente, creancier, lus }: PrescriptionCalculee): Justification {
  const parametres = [...new Map([...prudente.cours.lus, ...creancier.cours.lus, ...lus].map((lu) => [`${lu.id} ${lu.depuis}`, lu])).values()];
  const avertissements = [
    ...(faits.dates.echeance === undefined && nature.libelleDepart === undefined ? ["L’échéance n’est pas connue\u00A0: la thèse du créancier part de la même date que la thèse prudente."] : []),
    ...nature.avertissements,
    ...amenagement.avertissements,
    ...prudente.cours.avertissements,
    ...creancier.cours.avertissements,
    ...listAVerifier(parametres),
  ];
  const etapes: NonEmpty<Etape> = [...prudente.etapes, ...listEtapesCreancier(prudente, creancier)];
  return {
    regle: "prescription/prescription",
    references: nature.references,
    etapes: isNonEmpty(amenagement.etapes) ? [...amenagement.etapes, ...etapes] : etapes,
    parametres,
    avertissements: [...new Set(avertissements)],
  };
}

function listEtapesCreancier(prudente: TheseCalculee, creancier: TheseCalculee): readonly Etape[] {
  const references: NonEmpty<Reference> = [{ texte: "C. civ.", article: "2233 3°" }];
  if (creancier.etapes[0].valeur === prudente.etapes[0].valeur) return [{ libelle: "Thèse du créancier\u00A0: même point de départ, même date", references }];
  const connues = new Set(prudente.etapes.map(({ libelle, valeur = "" }) => `${libelle} ${valeur}`));
  const propres = creancier.etapes.filter(({ libelle, valeur = "" }) => !connues.has(`${libelle} ${valeur}`)).map((etape, rang) => ({ ...etape, libelle: `Thèse du créancier. ${etape.libelle}`, ...(rang === 0 ? { references } : {}) }));
  const isMemeJour = creancier.these.dernierJour === prudente.these.dernierJour;
  return isMemeJour ? [...propres, { libelle: "Thèse du créancier. Les mêmes actes donnent le même dernier jour" }] : propres;
}

function createRefus(motif: string, references: NonEmpty<Reference>): Inapplicable {
  return { kind: "inapplicable", motif, references };
}
