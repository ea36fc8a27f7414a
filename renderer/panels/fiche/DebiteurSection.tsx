import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatSiren } from "#shared/kernel/siren.ts";
import type { Debiteur, Procedure } from "#shared/model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { QUALITES_DEBITEUR } from "#shared/model/faits/partie-faits.ts";
import { createChamp } from "#shared/suivi/champs.ts";
import { formatLibelleChamp, formatProcedure } from "#shared/suivi/libelles.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { SirenField } from "../../components/SirenField.tsx";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useFaits } from "../../hooks/use-faits.ts";
import styles from "./fiche.module.css";

/** Who owes: what is known, what is missing, and the form that corrects it field by field. */
export function DebiteurSection({ vue: { debiteur } }: { readonly vue: VueDossier }) {
  const [isForm, setForm] = useState(false);
  return (
    <section>
      <div className="sec-tete"><h3>Débiteur</h3>{debiteur !== undefined && <span className="r"><button type="button" className="lien" onClick={() => setForm(!isForm)}>{isForm ? "Fermer" : "Modifier"}</button></span>}</div>
      {debiteur !== undefined && (isForm ? <DebiteurForm debiteur={debiteur} onFermer={() => setForm(false)} /> : <Identite debiteur={debiteur} onCompleter={() => setForm(true)} />)}
    </section>
  );
}

function Identite({ debiteur, onCompleter }: { readonly debiteur: Debiteur; readonly onCompleter: () => void }) {
  const { adresse, codePostal, ville, dirigeant, email, telephone, qualite, formeJuridique, siren, codeComptable, procedure } = debiteur;
  const lieu = [codePostal, ville].filter((part) => part !== undefined).join(" ");
  const lignes: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    ["Qualité", [qualite]],
    ["Forme", [formeJuridique]],
    ["SIREN", [siren === undefined ? undefined : formatSiren(siren)]],
    ["Siège", [adresse, lieu === "" ? undefined : lieu]],
    ["Dirigeant", [dirigeant]],
    ["Contact", [email, telephone]],
    ["Compte", [codeComptable]],
    ...(procedure === undefined ? [] : [["Procédure", listProcedure(procedure)] as const]),
    ...(debiteur.verifications === undefined ? [] : [["Vérifié", debiteur.verifications.map(({ registre, dateFait }) => `${registre.toUpperCase()} le ${formatJour(dateFait)}, rien trouvé`)] as const]),
    ...(debiteur.etatAdministratif === undefined ? [] : [["Annuaire", listAnnuaire(debiteur)] as const]),
  ];
  const manques = lignes.filter(([, valeurs]) => valeurs.every((valeur) => valeur === undefined)).map(([nom]) => (nom === nom.toUpperCase() ? nom : nom.toLowerCase()));
  return (
    <>
      <dl className="kv">
        {lignes.map(([nom, valeurs]) => {
          const connues = valeurs.filter((valeur) => valeur !== undefined);
          return connues.length === 0 ? undefined : <Ligne key={nom} nom={nom} valeurs={connues} />;
        })}
      </dl>
      {manques.length > 0 && <button type="button" className="manque" onClick={onCompleter}>{`+ ${manques.join(", ")}`}</button>}
    </>
  );
}

function listProcedure(procedure: Procedure): readonly string[] {
  const { dateOuverture, dateParution, juridiction, source } = procedure;
  return [
    `${formatProcedure(procedure)}${dateOuverture === undefined ? "" : `, ouverte le ${formatJour(dateOuverture)}`}`,
    ...(dateParution === undefined ? [] : [`ouverture publiée le ${formatJour(dateParution)}`]),
    [juridiction, source].filter((part) => part !== undefined).join(", "),
  ];
}

function listAnnuaire({ etatAdministratif, dateCessation, dateVerification }: Debiteur): readonly string[] {
  const etat = etatAdministratif === "cessee" ? `cessée${dateCessation === undefined ? "" : ` le ${formatJour(dateCessation)}`}` : "active";
  return [`${etat}${dateVerification === undefined ? "" : `, d’après sa fiche du ${formatJour(dateVerification)}`}`];
}

function Ligne({ nom, valeurs }: { readonly nom: string; readonly valeurs: readonly string[] }) {
  return (
    <>
      <dt>{nom}</dt>
      <dd>{valeurs.map((valeur) => <div key={valeur}>{valeur}</div>)}</dd>
    </>
  );
}

const CHAMPS = ["nom", "formeJuridique", "villeRcs", "dirigeant", "adresse", "codePostal", "ville", "email", "telephone"] as const;
type Champ = (typeof CHAMPS)[number] | "siren" | "qualite";
type Saisie = { readonly [C in Champ]?: string | undefined };
/** Only what was typed, an emptied field being an empty text: what someone else corrects meanwhile is still seen. */
const RIEN: Saisie = {};

function parseSaisie(lu: unknown): Saisie | undefined {
  if (typeof lu !== "object" || lu === null) return undefined;
  const champs = new Map<string, unknown>(Object.entries(lu));
  return Object.fromEntries(([...CHAMPS, "siren", "qualite"] as const).flatMap((champ) => { const valeur = champs.get(champ); return typeof valeur === "string" ? [[champ, valeur] as const] : []; }));
}

function DebiteurForm({ debiteur, onFermer }: { readonly debiteur: Debiteur; readonly onFermer: () => void }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const sujet = createSujetId("debiteur", debiteur.id);
  const faits = useFaits(sujet) ?? [];
  const { valeur: typee, update, forget, isRestaure } = useBrouillon<Saisie>(`debiteur/${debiteur.id}`, RIEN, parseSaisie);
  const change = (champ: Champ, valeur: string | undefined) => update({ ...typee, [champ]: valeur ?? "" });
  const read = (champ: Champ) => (typee[champ] === undefined ? debiteur[champ] : typee[champ] || undefined);
  const modifies = ([...CHAMPS, "siren", "qualite"] as const).filter((champ) => read(champ) !== debiteur[champ] && !(champ === "nom" && read("nom") === undefined));
  const save = async () => {
    if (modifies.length === 0) return onFermer();
    const brouillons = modifies.map((champ): FaitBrouillon => createChamp(faits, { sujet, champ, valeur: read(champ), dateFait: aujourdhui }));
    if ((await enregistrer({ brouillons, annonce: `${debiteur.nom} : identité corrigée` })) === undefined) return;
    forget();
    onFermer();
  };
  return (
    <form className={styles["identiteForm"]} aria-label="Identité du débiteur" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      <Select label="Qualité" data={[...QUALITES_DEBITEUR]} value={read("qualite") ?? null} onChange={(choix) => change("qualite", choix ?? undefined)} />
      <SirenField valeur={read("siren")} onChange={(siren) => change("siren", siren)} />
      {CHAMPS.map((champ) => (
        <TextInput key={champ} label={formatLibelleChamp(champ)} maxLength={400} value={read(champ) ?? ""} onChange={({ currentTarget }) => change(champ, currentTarget.value)} />
      ))}
      {isRestaure && <p className="lab">Brouillon retrouvé.</p>}
      <div className={styles["gestes"]}>
        <Button type="submit" variant="filled" disabled={modifies.length === 0}>Enregistrer</Button>
        <Button variant="subtle" onClick={() => { forget(); onFermer(); }}>Annuler</Button>
      </div>
    </form>
  );
}
