import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { connectBridge } from "../../../../renderer/bridge/bridge.ts";
import { closeFenetre, openPoste, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente, CREANCIER_ID } from "../../../support/portefeuille-invente.ts";
import { writeTexte } from "../../../support/saisie.ts";

afterEach(closeFenetre);

const sujet = createSujetId("dossier", FICHE_ID);
const POURSUITE = createIdInvente("p", 3);
const EN_COURS = [
  brouillon("poursuite", sujet, jour("2026-06-01"), { poursuiteId: POURSUITE, kind: "injonction-de-payer", nature: "commerciale" }),
  brouillon("jalon", sujet, jour("2026-06-08"), { jalonId: createIdInvente("j", 1), poursuiteId: POURSUITE, kind: "requete_injonction" }),
  brouillon("jalon", sujet, jour("2026-11-02"), { jalonId: createIdInvente("j", 2), poursuiteId: POURSUITE, kind: "ordonnance_injonction" }),
];

async function openCopie() {
  const ecran = await renderFenetre("#/procedures/injonction-de-payer", [...createFicheInventee(), EN_COURS]);
  const zone = await screen.findByRole("region", { name: "Injonction de payer" });
  return { ...ecran, zone };
}

describe("la copie que la maison fait d’une procédure", () => {
  test("le texte de la loi se lit d’abord\u00A0: durée, sanction, article (CPC, art. 1411)", async () => {
    const { zone } = await openCopie();
    const rangee = within(zone).getByRole("row", { name: /^Signifier l’ordonnance d’injonction de payer/ });
    expect(readTexte(rangee)).toContain("3 moisdécision non avenue · CPC, art. 1411");
    expect(within(zone).queryByRole("textbox", { name: /Nom dans la maison/ })).toBeNull();
  });

  test("copier, ajouter une relance, enregistrer\u00A0: une version est gardée, et appliquée aux procédures en cours elle y compte ses jours", async () => {
    const { zone, portefeuille } = await openCopie();
    await userEvent.click(within(zone).getByRole("button", { name: "Copier pour la maison" }));
    await writeTexte(within(zone).getByRole("textbox", { name: "Nouvelle démarche" }), "Relancer l’étude");
    await userEvent.keyboard("{Enter}");
    await userEvent.click(await within(zone).findByRole("button", { name: "Enregistrer la version 1" }));
    await waitFor(() => expect(portefeuille.read().creanciers[0]?.usages?.[0]).toMatchObject({ version: 1, demarches: [{ nom: "Relancer l’étude", depuis: "requete_injonction", delai: { nombre: 15, unite: "jours" } }] }));
    await userEvent.click(await within(zone).findByRole("button", { name: "Appliquer aux procédures ouvertes…" }));
    const dialogue = await screen.findByRole("dialog");
    await within(dialogue).findByText(/^1.procédure en cours/);
    await userEvent.click(within(dialogue).getByRole("button", { name: "Appliquer" }));
    // 8 June + 15 days.
    await waitFor(() => expect(portefeuille.read().lignes.find(({ id }) => id === FICHE_ID)?.delais?.some(({ libelle, jour: le }) => libelle === "Relancer l’étude" && le === "2026-06-23")).toBe(true));
  });

  test("retirer un délai légal sans dire pourquoi est refusé\u00A0; motivé, l’anomalie reste nommée", async () => {
    const { zone } = await openCopie();
    await userEvent.click(within(zone).getByRole("button", { name: "Copier pour la maison" }));
    const rangee = await within(zone).findByRole("row", { name: /^Signifier l’ordonnance d’injonction de payer/ });
    await userEvent.click(within(rangee).getByRole("switch", { name: "Retiré de la copie" }));
    expect(readTexte(await within(zone).findByRole("alert"))).toContain("Délai légal retiré.");
    expect(within(zone).getByRole<HTMLButtonElement>("button", { name: "Enregistrer la version 1" }).disabled).toBe(true);
    await writeTexte(within(rangee).getByRole("textbox", { name: "Pourquoi" }), "suivi par l’étude");
    await waitFor(() => expect(within(zone).queryByRole("alert")).toBeNull());
    expect(readTexte(within(zone).getByRole("list", { name: "Anomalies de la copie" }))).toContain("Il reste suivi dans chaque dossier.");
    expect(within(zone).getByRole<HTMLButtonElement>("button", { name: "Enregistrer la version 1" }).disabled).toBe(false);
  });
});

describe("dans une équipe, la copie d’une procédure est celle du responsable", () => {
  const USAGE = brouillon("usage", createSujetId("creancier", CREANCIER_ID), jour("2026-11-02"), { kind: "injonction-de-payer", noms: [], delais: [], documents: [], demarches: [{ demarcheUsageId: createIdInvente("v", 1), nom: "Relancer l’étude", depuis: "ordonnance_injonction", delai: { nombre: 15, unite: "jours" } }] });
  const openRole = async (role: "responsable" | "gestionnaire") => {
    const poste = await openPoste([...createFicheInventee(), [USAGE]], undefined, "equipe");
    await poste.fake.bridge["equipe:setRole"]({ poste: "pontsimulepontsi", role });
    await renderFenetre("#/procedures/injonction-de-payer", [], poste);
    return screen.findByRole("region", { name: "Injonction de payer" });
  };

  test("un gestionnaire la lit, rien ne s’y change, et une phrase dit qui le peut", async () => {
    const zone = await openRole("gestionnaire");
    expect(readTexte(await within(zone).findByRole("status"))).toContain("se change par Léa Fontanel.");
    expect(within(zone).getByRole<HTMLInputElement>("textbox", { name: "Démarche" }).value).toBe("Relancer l’étude");
    expect(within(zone).getByRole("textbox", { name: "Démarche" }).matches(":disabled")).toBe(true);
    expect(within(zone).queryByRole("button", { name: /Copier pour la maison|Appliquer aux procédures|Revenir au texte/ })).toBeNull();
  });

  test("un responsable la change", async () => {
    const zone = await openRole("responsable");
    expect(await within(zone).findByRole("button", { name: "Revenir au texte de la loi…" })).toBeDefined();
    expect(within(zone).getByRole("textbox", { name: "Démarche" }).matches(":disabled")).toBe(false);
    expect(within(zone).queryByRole("status")).toBeNull();
  });

  test("celle qu’un gestionnaire a écrite est gardée et dite, la loi reste suivie\u00A0; un responsable peut la reprendre", async () => {
    const poste = await openPoste([...createFicheInventee(), [USAGE]], undefined, "equipe");
    const { bridge } = poste.fake;
    const writeEtat: typeof bridge["equipe:etat"] = async (demande) => {
      const lu = await bridge["equipe:etat"](demande);
      // As if this vault's facts had come from Karim's post.
      return lu.ok && lu.value.kind === "membre" ? { ok: true, value: { kind: "membre", equipe: { ...lu.value.equipe, reglages: [{ poste: "pontsimulepontsi", personne: "Karim Benali", sequence: 0 }] } } } : lu;
    };
    connectBridge({ ...bridge, "equipe:etat": writeEtat });
    await renderFenetre("#/procedures/injonction-de-payer", [], poste);
    const zone = await screen.findByRole("region", { name: "Injonction de payer" });
    expect(readTexte(await within(zone).findByRole("list", { name: "Écrit sans effet" }))).toContain("Écrit par le poste de Karim Benali, dont le rôle ne permet pas de changer ce qui vaut pour toute la société");
    expect(within(zone).queryByRole("textbox", { name: "Démarche" })).toBeNull();
    expect(readTexte((await within(zone).findByText("Version 1")).closest("li"))).toContain("sans effet");
    await userEvent.click(within(zone).getByRole("button", { name: "Reprendre cette version" }));
    expect(await within(zone).findByRole("button", { name: "Enregistrer la version 2" })).toBeDefined();
  });
});
