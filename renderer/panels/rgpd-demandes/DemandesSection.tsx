import { Button, NativeSelect, Select, Textarea, TextInput } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { NATURES_DEMANDE_PERSONNE } from "#shared/model/faits/rgpd-faits.ts";
import { LIBELLES_DEMANDE_PERSONNE } from "#shared/suivi/libelles-rgpd.ts";
import { createDemandePersonne, createReponse, type DemandeVue, findLimite, listDemandes } from "#shared/suivi/rgpd/demandes.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { Etat } from "../../components/Etat.tsx";
import { JourField } from "../../components/JourField.tsx";
import { Section } from "../../components/Page.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
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
      <p className="ink3">Délai d’un mois à compter de la réception, prolongeable pour une demande complexe (à vérifier). Une demande ne sert pas au recouvrement.</p>
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
  const { debiteur, debiteurId, dateFait, nature, reponduLe, reponse } = demande;
  const isRetard = reponduLe === undefined && limite !== undefined && limite < aujourdhui;
  return (
    <tr>
      <td className="tn">{formatJour(dateFait)}</td>
      <td><a className="lien" href={formatRoute({ panneau: "debiteurs", debiteurId })}>{debiteur}</a></td>
      <td>{LIBELLES_DEMANDE_PERSONNE[nature]}</td>
      <td className="tn">{limite === undefined ? "à vérifier" : formatJour(limite)}</td>
      <td><Etat ton={reponduLe !== undefined ? "acquis" : isRetard ? "late" : "attente"}>{reponduLe !== undefined ? `Répondu le ${formatJour(reponduLe)}` : isRetard ? "En retard" : "Attend une réponse"}</Etat></td>
      <td>{reponduLe === undefined ? <Suite demande={demande} /> : <span className="ink3">{reponse}</span>}</td>
    </tr>
  );
}

/** The pack of the person, then what was answered. */
function Suite({ demande }: { readonly demande: DemandeVue }) {
  const { aujourdhui, isPasse } = useContexte();
  const enregistrer = useEnregistrer();
  const acces = useDossierAcces(demande);
  const [reponse, setReponse] = useState<string>();
  const save = () => void enregistrer({ brouillons: [createReponse(demande, reponse?.trim() ?? "", aujourdhui)], annonce: "Réponse notée" });
  if (reponse === undefined) {
    return (
      <span className={styles["actions"]}>
        {demande.nature === "acces" && <Button size="compact-xs" disabled={acces.isEnCours} onClick={() => void acces.write()}>Préparer le dossier d’accès</Button>}
        <Button size="compact-xs" variant="subtle" disabled={isPasse === true} onClick={() => setReponse("")}>Noter la réponse…</Button>
      </span>
    );
  }
  return (
    <form aria-label="Réponse" onSubmit={(envoi) => { envoi.preventDefault(); if (reponse.trim() !== "") save(); }}>
      <Textarea size="xs" label="Ce qui a été répondu, ou pourquoi c’est refusé" data-autofocus autosize minRows={2} maxLength={5000} value={reponse} onChange={({ currentTarget }) => setReponse(currentTarget.value)} />
      <span className={styles["actions"]}><Button type="submit" size="compact-xs" variant="filled" disabled={reponse.trim() === ""}>Noter la réponse</Button><Button size="compact-xs" variant="subtle" onClick={() => setReponse(undefined)}>Plus tard</Button></span>
    </form>
  );
}
