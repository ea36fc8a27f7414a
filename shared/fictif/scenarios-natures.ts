import type { ContenuPar } from "../model/faits/registre.ts";
import type { GenreDebiteur } from "./noms.ts";
import { type Attendu, type Scenario, writeMiseEnDemeure, writePreuves } from "./scenario.ts";

const TOUT: Attendu = { etape: "amiable", exigible: "ouverte", documentee: "ouverte", nonPrescrite: "ouverte" };

interface Cas {
  readonly titre: string;
  readonly nature: NonNullable<ContenuPar["creance"]["nature"]>;
  readonly genre?: GenreDebiteur;
  /** Days since the invoice. */
  readonly age: number;
  readonly nonPrescrite?: Attendu["nonPrescrite"];
}

// A reservation stands where a duration, or what stops it, is still « à vérifier ».
const CAS: readonly Cas[] = [
  { titre: "Droit commun", nature: "droit_commun", genre: "particulier", age: 300 },
  { titre: "Transport de marchandises, un an", nature: "transport_marchandises", age: 100 },
  { titre: "Transport de marchandises, l’année s’achève", nature: "transport_marchandises", age: 330, nonPrescrite: "reserve" },
  { titre: "Transport international par route", nature: "transport_international_routier", age: 110, nonPrescrite: "reserve" },
  { titre: "Communications électroniques", nature: "communications_electroniques", genre: "particulier", age: 120, nonPrescrite: "reserve" },
  { titre: "Énergie d’un consommateur", nature: "energie_consommateur", genre: "particulier", age: 120 },
  { titre: "Crédit à la consommation", nature: "credit_consommation", genre: "particulier", age: 200 },
  { titre: "Loyers d’habitation", nature: "loyer_habitation", genre: "particulier", age: 240 },
  { titre: "Loyers commerciaux", nature: "loyer_commercial", age: 240, nonPrescrite: "reserve" },
  { titre: "Charges de copropriété", nature: "charges_copropriete", genre: "particulier", age: 260 },
  { titre: "Prime d’assurance", nature: "assurance", age: 150 },
  { titre: "Lettre de change acceptée", nature: "lettre_de_change_accepteur", age: 200, nonPrescrite: "reserve" },
  { titre: "Chèque impayé, quelques mois", nature: "cheque_porteur_tireur_endosseurs", age: 70, nonPrescrite: "reserve" },
  { titre: "Débiteur public, déchéance quadriennale", nature: "debiteur_public", genre: "public", age: 400, nonPrescrite: "reserve" },
  { titre: "Salaire indûment versé", nature: "salaires", genre: "particulier", age: 200 },
  { titre: "Fournitures à un navire", nature: "fournitures_navire_ouvrages_faits", age: 90 },
  { titre: "Associé non liquidateur", nature: "associes_non_liquidateurs", age: 300 },
];

/** Each nature of claim with its own limitation, documented and not yet qualified. */
export const SCENARIOS_NATURES: readonly Scenario[] = CAS.map(({ titre, nature, genre, age, nonPrescrite = "ouverte" }) => ({
  titre, nature, poids: 1, ...(genre === undefined ? {} : { genre }), attendu: { ...TOUT, nonPrescrite },
  compose: (plume) => {
    writePreuves(plume, [plume.facture(age, { montantTtc: plume.tirer(40_000, 900_000) })]);
    writeMiseEnDemeure(plume, Math.min(40, age - 35));
  },
}));
