import { Button, NativeSelect, Select, Textarea, TextInput } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { INSECABLE } from "#shared/kernel/texte.ts";
import { NATURES_DEMANDE_PERSONNE } from "#shared/model/faits/rgpd-faits.ts";
import { LIBELLES_DEMANDE_PERSONNE } from "#shared/suivi/libelles-rgpd.ts";
import { ACTE_ACCES, createDemandePersonne, createReponse, type DemandeVue, findLimite, listDemandes } from "#shared/suivi/rgpd/demandes.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { Etat } from "../../components/Etat.tsx";
import { JourField } from "../../components/JourField.tsx";
import { Section } from "../../components/Page.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { PhraseDialog } from "./PhraseDialog.tsx";
import { useDossierAcces } from "./use-dossier-acces.ts";
import styles from "./demandes.module.css";

/** What persons asked, how long is left to answer, and what answers them. */
export function DemandesSection() {
  const { portefeuille, baremes } = useContexte();
  const { debiteurs } = useSyncExternalStore(portefeuille.subscribe, portefeuille.read);
  const demandes = listDemandes(debiteurs);
  return (
    <Section titre="Demandes des personnes" note="accès, rectification, effacement, limitation, opposition (RGPD, art. 15 à 21)">
      <NouvelleDemande />
      {demandes.length === 0 ? <p className={styles["vide"]}>Aucune demande n’est notée.</p> : (
        <table className="t r36">
          <thead><tr><th scope="col">Reçue le</th><th scope="col">Personne</th><th scope="col">Demande</th><th scope="col">Répondre avant le</th><th scope="col">État</th><th scope="col">Suite</th></tr></thead>
          <tbody>{demandes.map((demande) => <Ligne key={demande.demandeId} demande={demande} limite={findLimite(baremes, demande.dateFait)} />)}</tbody>
        </table>
      )}
      <p className="ink3">Délai d’un mois à compter de la réception, prolongeable de deux mois pour une demande complexe, la personne en étant informée dans le mois (RGPD, art. 12, à vérifier). Une demande ne sert pas au recouvrement.</p>
    </Section>
  );
}

function NouvelleDemande() {
  const { portefeuille, aujourdhui, isPasse } = useContexte();
  const { debiteurs } = useSyncExternalStore(portefeuille.subscribe, portefeuille.read);
  const enregistrer = useEnregistrer();
  const [debiteurId, setDebiteurId] = useState<string>();
  const [nature, setNature] = useState<(typeof NATURES_DEMANDE_PERSONNE)[number]>("acces");
  const [recueLe, setRecueLe] = useState<Jour | undefined>(aujourdhui);
  const [identite, setIdentite] = useState("");
  const save = async () => {
    if (debiteurId === undefined || recueLe === undefined) return;
    const contenu = { demandeId: createId(), nature, ...(identite.trim() === "" ? {} : { identite: identite.trim() }) };
    const lot = await enregistrer({ brouillons: [createDemandePersonne(debiteurId, contenu, recueLe)], annonce: `Demande notée\u00A0: ${LIBELLES_DEMANDE_PERSONNE[nature].toLowerCase()}` });
    if (lot === undefined) return;
    setDebiteurId(undefined);
    setIdentite("");
  };
  return (
    <form className={styles["forme"]} aria-label="Noter une demande" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      <Select size="xs" w={260} label="Personne" searchable limit={50} placeholder="Nom" nothingFoundMessage="Aucune fiche à ce nom" data={[...debiteurs.values()].map(({ id, nom }) => ({ value: id, label: nom }))} value={debiteurId ?? null} onChange={(lu) => setDebiteurId(lu ?? undefined)} />
      <NativeSelect size="xs" label="Demande" data={NATURES_DEMANDE_PERSONNE.map((value) => ({ value, label: LIBELLES_DEMANDE_PERSONNE[value] }))} value={nature} onChange={({ currentTarget: { value } }) => setNature(NATURES_DEMANDE_PERSONNE.find((connue) => connue === value) ?? "acces")} />
      <JourField label="Reçue le" isCompact aujourdhui={aujourdhui} valeur={recueLe} onChange={setRecueLe} />
      <TextInput size="xs" w={240} label="Comment l’identité est vérifiée" placeholder="rappel au numéro du contrat" maxLength={400} value={identite} onChange={({ currentTarget }) => setIdentite(currentTarget.value)} />
      <Button type="submit" size="xs" variant="filled" disabled={debiteurId === undefined || recueLe === undefined || isPasse === true}>Noter la demande</Button>
    </form>
  );
}

function Ligne({ demande, limite }: { readonly demande: DemandeVue; readonly limite: Jour | undefined }) {
  const { aujourdhui } = useContexte();
  const { debiteur, debiteurId, dateFait, nature, reponduLe } = demande;
  const isRetard = reponduLe === undefined && limite !== undefined && limite < aujourdhui;
  return (
    <tr>
      <td className="tn">{formatJour(dateFait)}</td>
      <td><a className="lien" href={formatRoute({ panneau: "debiteurs", debiteurId })}>{debiteur}</a></td>
      <td>{LIBELLES_DEMANDE_PERSONNE[nature]}</td>
      <td className="tn">{limite === undefined ? "à vérifier" : formatJour(limite)}</td>
      <td><Etat ton={reponduLe !== undefined ? "acquis" : isRetard ? "late" : "attente"}>{reponduLe !== undefined ? `Répondu le ${formatJour(reponduLe)}` : isRetard ? "En retard" : "Attend une réponse"}</Etat></td>
      <td className={styles["suite"]}>{reponduLe === undefined ? <Suite demande={demande} /> : <Repondue demande={demande} />}</td>
    </tr>
  );
}

/** What was answered, and the act that did. */
function Repondue({ demande: { acte, reponse } }: { readonly demande: DemandeVue }) {
  if (acte === undefined || reponse !== undefined) return <span className="ink3">{reponse}</span>;
  return <span className="ink3">par l’acte <a className="lien" href={formatActe(acte)}>{`«${INSECABLE}${acte.titre}${INSECABLE}»`}</a> du {formatJour(acte.le)}</span>;
}

function formatActe({ dossierId }: NonNullable<DemandeVue["acte"]>): string {
  return formatRoute({ panneau: "fiche", dossierId, onglet: "documents" });
}

/** The pack of the person, the act that answers, then what was answered. */
function Suite({ demande }: { readonly demande: DemandeVue }) {
  const { aujourdhui, isPasse } = useContexte();
  const enregistrer = useEnregistrer();
  const acces = useDossierAcces(demande);
  const [reponse, setReponse] = useState<string>();
  const { acte } = demande;
  if (reponse !== undefined) return <ReponseForm demande={demande} reponse={reponse} onChange={setReponse} />;
  return (
    <>
      {acces.archive !== undefined && <PhraseDialog archive={acces.archive} onClose={acces.forget} />}
      {acte !== undefined && <p>Réponse écrite le {formatJour(acte.le)}{INSECABLE}: <a className="lien" href={formatActe(acte)}>{acte.titre}</a>. Remise par un canal sûr, elle clôt la demande.</p>}
      <span className={styles["actions"]}>
        {acte !== undefined && <Button size="compact-xs" variant="filled" disabled={isPasse === true} onClick={() => void enregistrer({ brouillons: [createReponse(demande, undefined, aujourdhui)], annonce: "Demande répondue par l’acte" })}>Remise aujourd’hui</Button>}
        {demande.nature === "acces" && <Button size="compact-xs" disabled={acces.isEnCours} onClick={() => void acces.write()}>Préparer le dossier d’accès</Button>}
        {demande.nature === "acces" && acte === undefined && <Redaction demande={demande} />}
        <Button size="compact-xs" variant="subtle" disabled={isPasse === true} onClick={() => setReponse("")}>Noter la réponse…</Button>
      </span>
    </>
  );
}

/** Act 31, in the last dossier of the person: it takes the demand from here. */
function Redaction({ demande: { debiteurId } }: { readonly demande: DemandeVue }) {
  const { portefeuille } = useContexte();
  const { lignes } = useSyncExternalStore(portefeuille.subscribe, portefeuille.read);
  const dossier = lignes.filter((ligne) => ligne.debiteurId === debiteurId).toSorted((a, b) => (a.dateOuverture < b.dateOuverture ? -1 : 1)).at(-1);
  if (dossier === undefined) return undefined;
  return <Button size="compact-xs" component="a" href={formatRoute({ panneau: "fiche", dossierId: dossier.id, onglet: "documents", acte: ACTE_ACCES })}>Rédiger la réponse</Button>;
}

interface PropsReponse {
  readonly demande: DemandeVue;
  readonly reponse: string;
  readonly onChange: (reponse: string | undefined) => void;
}

function ReponseForm({ demande, reponse, onChange }: PropsReponse) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const save = () => void enregistrer({ brouillons: [createReponse(demande, reponse.trim(), aujourdhui)], annonce: "Réponse notée" });
  return (
    <form aria-label="Réponse" onSubmit={(envoi) => { envoi.preventDefault(); if (reponse.trim() !== "") save(); }}>
      <Textarea size="xs" label="Ce qui a été répondu, ou pourquoi c’est refusé" data-autofocus autosize minRows={2} maxLength={5000} value={reponse} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
      <span className={styles["actions"]}><Button type="submit" size="compact-xs" variant="filled" disabled={reponse.trim() === ""}>Noter la réponse</Button><Button size="compact-xs" variant="subtle" onClick={() => onChange(undefined)}>Plus tard</Button></span>
    </form>
  );
}
