// Every numbered line of the note on the law: a dated value bears its number and a rule reads it, or a rule holds what it says, or the
// reason why nothing is computed is written here. A line cannot be lost in silence.
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createBaremes } from "#shared/paquets/socle.ts";
import { findUsage, listReglesLisant } from "#shared/regles/lecteurs.ts";
import { listFiles, readText, ROOT } from "../support/depot.ts";

/** How many lines each family of the note holds. */
const FAMILLES: Readonly<Record<string, number>> = {
  AM: 7, ASS: 10, BASE: 3, CAJ: 1, CAL: 15, CAP: 1, CJE: 4, CONS: 10, CPT: 2, DEL: 1, EXC: 1, FR: 1, IMP: 4, INT: 10, INTL: 6, IP: 22, JEX: 1, L126: 5, MAJ: 2, NON: 3,
  PC: 2, PCOL: 14, PD: 9, PEN: 7, PR: 19, REF: 6, SA: 6, SIG: 7, SR: 2, SUR: 3, SUREN: 5, SUS: 6, SV: 4, TAE: 1, TE: 4, TIM: 1, TIT: 2, TVA: 5,
};

/** The file of `shared/regles` that applies the line, and words that it must hold. */
const APPLIQUEES: Readonly<Record<string, readonly [fichier: string, mots: string]>> = {
  "AM-02": ["competence/tentative-amiable", "conciliateur indisponible"], "AM-03": ["competence/tentative-amiable", "propre au tribunal judiciaire"],
  "AM-05": ["voies/assignation-fond", "art. 1533"],
  "ASS-03": ["delais/chaine-instance", "delais/placement-commerce"], "ASS-04": ["voies/assignation-fond", "art. 755 et 858"], "ASS-08": ["competence/representation", "762"],
  "BASE-02": ["interets/semestre", "lendemain"], "BASE-03": ["decompte/segments", "rounded once"],
  "CAL-01": ["delais/echeance", '"640"'], "CAL-02": ["delais/echeance", "641, al. 1"], "CAL-03": ["delais/echeance", "641, al. 2"], "CAL-04": ["delais/echeance", "641, al. 3"], "CAL-05": ["delais/echeance", '"642"'],
  "CAL-06": ["delais/echeance", "642-1"], "CAL-08": ["delais/echeance", "franc"], "CAL-09": ["delais/delai-distance", '"643"'], "CAL-10": ["delais/delai-distance", '"644"'], "CAL-11": ["delais/delai-distance", '"647"'], "CAL-12": ["delais/notification", "647-1"],
  "CAL-13": ["delais/notification", '"669"'], "CAL-15": ["delais/chaine-collective", "R662-1"],
  "CONS-02": ["voies/saisie-conservatoire", "L511-2"], "CONS-03": ["competence/territoire-competence", "R511-2"], "CONS-04": ["voies/saisie-conservatoire", "R511-4"],
  "EXC-01": ["prescription/interruption", "lrar_assurance"], "FR-01": ["decompte/frais", "L111-8"],
  "IMP-01": ["decompte/imputation", "1343-1"], "IMP-02": ["decompte/imputation", "1342-10"], "IMP-03": ["decompte/restes", "R-IMP-03"], "IMP-04": ["decompte/imputation", "R-IMP-04"],
  "INT-01": ["prescription/interruption", '"2240"'], "INT-02": ["prescription/interruption", '"2241"'], "INT-03": ["prescription/interruption", '"2243"'], "INT-04": ["prescription/interruption", "10/07/1990, 89-13.345"],
  "INT-05": ["prescription/interruption", "19/11/2020, 19-20.238"], "INT-06": ["prescription/interruption", '"2244"'], "INT-07": ["prescription/interruption", "L622-25-1"], "INT-08": ["prescription/interruption", "demande_conciliation_tj"],
  "INT-09": ["prescription/interruption", "surendettement_demande"], "INT-10": ["prescription/solidarite", "2245"],
  "INTL-01": ["decompte/regime-creance", "1231-6"], "INTL-02": ["decompte/etapes-decompte", "1344-1"], "INTL-04": ["decompte/avertissements-decompte", "clause abusive"], "INTL-05": ["decompte/frais", "1231-5"], "INTL-06": ["decompte/verification", "qu’entre professionnels"],
  "IP-01": ["voies/injonction-de-payer", "Dailly"], "IP-03": ["voies/injonction-de-payer", "1896/2006"], "IP-04": ["competence/representation", "tout mandataire"], "IP-05": ["competence/tentative-amiable", "25-70.013"], "IP-07": ["voies/injonction-de-payer", "rejet sans recours"],
  "IP-08": ["voies/injonction-de-payer", "formule exécutoire dès l’ordonnance"], "IP-10": ["voies/injonction-de-payer", "bordereau et l’ordonnance"], "IP-11": ["voies/injonction-de-payer", "peine de nullité"], "IP-13": ["voies/injonction-de-payer", "son adresse à peine de nullité"],
  "IP-17": ["voies/injonction-de-payer", "produire l’acte de signification"], "IP-18": ["voies/injonction-de-payer", "suspend l’exécution"], "IP-20": ["voies/injonction-de-payer", "art. 1421"], "IP-21": ["voies/injonction-de-payer", '"1408"'],
  "JEX-01": ["voies/execution", "25-70.003"], "L126-05": ["prescription/actes-sans-effet", "L126-2"], "MAJ-02": ["decompte/avertissements-decompte", "1231-7"],
  "NON-01": ["prescription/actes-sans-effet", "18/05/2022, 20-23.204"], "NON-02": ["prescription/actes-sans-effet", "sommation"], "NON-03": ["prescription/actes-sans-effet", "L126-2"],
  "PCOL-07": ["voies/declaration-creance", "L622-21"], "PCOL-08": ["decompte/compte", "L622-28"], "PCOL-09": ["voies/declaration-creance", "L622-7"], "PCOL-12": ["voies/execution", "L211-2"], "PCOL-13": ["voies/declaration-creance", "portail"],
  "PD-01": ["prescription/prescription-echeances", "R-PD-01"], "PD-02": ["prescription/prescription", "exécution"], "PD-03": ["prescription/prescription", "theseCreancier"], "PD-04": ["prescription/prescription", "07/04/2016"], "PD-08": ["prescription/nature", "R632-1"], "PD-09": ["prescription/cours", "2250"],
  "PEN-03": ["decompte/regime-creance", "day after the due date"], "PEN-04": ["decompte/etapes-decompte", "toutes taxes comprises"], "PR-19": ["prescription/nature", "L511-78"],
  "REF-01": ["voies/refere-provision", "835, al. 2"], "REF-02": ["competence/attribution", "834"], "REF-03": ["voies/refere-provision", '"486"'], "REF-04": ["voies/refere-provision", "art. 488 et 514"], "REF-06": ["voies/refere-provision", "art. 837 et 873-1"],
  "SA-01": ["voies/execution", "reste acquise"], "SA-04": ["voies/execution", "R211-6"], "SA-05": ["voies/execution", "R211-4"],
  "SIG-02": ["voies/execution", '"503"'], "SIG-03": ["delais/chaine-instance", "delais/recours-jugement"], "SIG-05": ["voies/execution", "art. 680"], "SIG-06": ["voies/execution", '"504"'], "SR-01": ["delais/chaine-execution", "delais/remunerations-attente"],
  "SUREN-01": ["voies/execution", "L722-3"], "SUREN-02": ["decompte/compte", "L722-14"], "SUREN-05": ["voies/conditions", "l’exécution est suspendue"],
  "SUS-01": ["prescription/suspension", "mediation"], "SUS-02": ["prescription/suspension", "procedure_participative"], "SUS-03": ["prescription/suspension", "petites_creances"], "SUS-04": ["prescription/suspension", "expertise_avant_proces"], "SUS-05": ["prescription/suspension", "impossibilite_agir"],
  "TE-03": ["prescription/prescription-titre", "numero"], "TE-04": ["prescription/prescription-titre", "R-TE-04"], "TIT-01": ["voies/titre", "L111-3"], "TIT-02": ["voies/execution", "sous seing privé"],
  "TVA-01": ["tva/recuperation-tva", "dépréciation comptable"], "TVA-02": ["tva/recuperation-tva", "320470"], "TVA-04": ["tva/recuperation-tva", "encaissement"],
};

/** Lines that nothing computes, and why. */
const SANS_CALCUL: Readonly<Record<string, string>> = {
  "AM-04": "Projet non en vigueur : le seuil de 5 000 € le dit dans sa note.",
  "AM-06": "Numéros à ne plus imprimer : le piège 21 le vérifie.",
  "AM-07": "Liste des articles modifiés par un décret : chaque règle cite l’article dans sa version.",
  "CPT-01": "Écritures comptables données de mémoire : aucun calcul n’en dépend.",
  "CPT-02": "Champ de la TVA des pénalités donné de mémoire : les décomptes ne comptent aucune taxe.",
  "SUS-06": "Créancier mineur ou en tutelle : une entreprise créancière n’en est pas.",
};

const lignes = Object.entries(FAMILLES).flatMap(([famille, nombre]) => Array.from({ length: nombre }, (_, rang) => `${famille}-${String(rang + 1).padStart(2, "0")}`));
const parametres = [...createBaremes().values()];
/** A number 00 or a letter belongs to the machine data of the note, not to one of its lines. */
const PROPRES = /^R-[A-Z0-9]+-(?!00)\d+$/;

describe("chaque ligne de la note de droit est appliquée, ou il est dit pourquoi elle ne l’est pas", () => {
  test.each(lignes)("R-%s", (ligne) => {
    if (SANS_CALCUL[ligne] !== undefined) return;
    const siens = parametres.filter(({ regle }) => regle === `R-${ligne}`);
    const applique = APPLIQUEES[ligne];
    expect(siens.length > 0 || applique !== undefined).toBe(true);
    for (const { id } of siens) expect(listReglesLisant(id).length > 0 || findUsage(id) !== undefined, id).toBe(true);
    if (applique !== undefined) expect(readText(`shared/regles/${applique[0]}.ts`)).toContain(applique[1]);
  });

  test("rien n’est appliqué sous un numéro que la note n’a pas", () => {
    const connues = new Set(lignes.map((ligne) => `R-${ligne}`));
    const nommees = [...parametres.map(({ regle }) => regle), ...Object.keys(APPLIQUEES).map((ligne) => `R-${ligne}`), ...Object.keys(SANS_CALCUL).map((ligne) => `R-${ligne}`)];
    expect(nommees.filter((regle) => PROPRES.test(regle) && !connues.has(regle))).toEqual([]);
    expect(Object.keys(SANS_CALCUL).filter((ligne) => APPLIQUEES[ligne] !== undefined)).toEqual([]);
  });

  const note = `${ROOT}../shared/droit/droit.md`;
  test.runIf(existsSync(note))("les familles comptent ce que la note compte", () => {
    const texte = readText("../shared/droit/droit.md");
    expect([...new Set([...texte.matchAll(/R-([A-Z0-9]+-\d+)/g)].map(([, ligne]) => ligne))].toSorted()).toEqual(lignes.toSorted());
  });
});

test("aucun fichier de règle n’est nommé qui n’existe pas", () => {
  const fichiers = new Set(listFiles("shared/regles", /\.ts$/));
  expect(Object.values(APPLIQUEES).map(([fichier]) => `shared/regles/${fichier}.ts`).filter((path) => !fichiers.has(path))).toEqual([]);
});
