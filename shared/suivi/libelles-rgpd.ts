import type { ContenuPar } from "../model/faits/registre.ts";

/** What a person may ask of her data, in French. */
export const LIBELLES_DEMANDE_PERSONNE: Readonly<Record<ContenuPar["demande-personne"]["nature"], string>> = {
  acces: "Accès", rectification: "Rectification", effacement: "Effacement", limitation: "Limitation", opposition: "Opposition",
};
