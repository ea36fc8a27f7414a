import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { EtatVu } from "../../hooks/use-partage.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { choosePartage, createEquipe, exchangePartage, joinEquipe } from "../../bridge/bridge.ts";
import { Section } from "../../components/Page.tsx";
import { showEchec } from "../../hooks/notices.tsx";
import { ServeurDialog } from "./ServeurDialog.tsx";
import { useGestes } from "./use-gestes.ts";
import styles from "./partage.module.css";

interface Props {
  readonly etat: EtatVu;
  /** The team that this post is no longer of. */
  readonly ancienne: string | undefined;
}

type Voie = "creer" | "rejoindre";

/** No team yet: what sharing is, what it asks, and two ways to begin. */
export function DepartSection({ etat, ancienne }: Props) {
  const [voie, setVoie] = useState<Voie | undefined>(undefined);
  return (
    <div className={styles["depart"]}>
      {ancienne !== undefined && <p role="status"><b>{`Ce poste n’est plus de l’équipe «\u00A0${ancienne}\u00A0».`}</b> Vos dossiers restent sur ce poste ; ce que vous écrivez n’est plus partagé.</p>}
      <Section titre="Travailler à plusieurs, sans serveur">
        <p>Plusieurs postes partagent un dossier : lecteur réseau, OneDrive, SharePoint, Dropbox, Nextcloud. Tout y est chiffré avant d’y entrer. Chacun continue de travailler quand le dossier est injoignable ; rien de ce qui est enregistré ne se perd, et deux saisies contraires se voient et se départagent.</p>
        <p className={styles["gestes"]}>
          <Button variant={voie === "creer" ? "filled" : "default"} aria-pressed={voie === "creer"} onClick={() => setVoie("creer")}>Créer une équipe</Button>
          <Button variant={voie === "rejoindre" ? "filled" : "default"} aria-pressed={voie === "rejoindre"} onClick={() => setVoie("rejoindre")}>Rejoindre une équipe</Button>
        </p>
      </Section>
      {voie !== undefined && <DossierSection etat={etat} voie={voie} />}
      {voie === "creer" && <CreationForm etat={etat} />}
      {voie === "rejoindre" && <JonctionForm etat={etat} />}
    </div>
  );
}

function DossierSection({ etat: { dossier }, voie }: { readonly etat: EtatVu; readonly voie: Voie }) {
  const { ask, isEnCours } = useGestes();
  const [isServeur, setServeur] = useState(false);
  const check = (contenu: "vide" | "equipe") => {
    if (voie === "creer" && contenu === "equipe") showEchec("Une équipe est déjà dans ce dossier", "Rejoignez-la avec les mots d’une invitation, ou choisissez un dossier vide.");
    if (voie === "rejoindre" && contenu === "vide") showEchec("Aucune équipe dans ce dossier", "Choisissez le dossier que vos collègues partagent déjà\u00A0; s’il est synchronisé, attendez qu’il soit arrivé.");
  };
  const choose = async () => {
    const choix = await ask(choosePartage);
    if (choix?.kind === "choisi") check(choix.contenu);
  };
  return (
    <Section titre="Le dossier partagé">
      <p className={styles["gestes"]}>
        {dossier === undefined ? <span className="ink3">Aucun dossier choisi</span> : <b>{dossier.nom}</b>}
        <Button size="xs" disabled={isEnCours} onClick={() => void choose()}>{dossier === undefined ? "Choisir le dossier…" : "En choisir un autre…"}</Button>
        <Button size="xs" variant="subtle" onClick={() => setServeur(true)}>Sur un serveur…</Button>
      </p>
      {isServeur && <ServeurDialog onClose={() => setServeur(false)} onConnecte={check} />}
    </Section>
  );
}

function CreationForm({ etat: { dossier } }: { readonly etat: EtatVu }) {
  const { utilisateur } = useContexte();
  const { ask, isEnCours } = useGestes();
  const [nom, setNom] = useState("");
  const [personne, setPersonne] = useState(utilisateur?.nom ?? "");
  const isPret = dossier !== undefined && nom.trim() !== "" && personne.trim() !== "" && !isEnCours;
  const create = async () => {
    if (!isPret) return;
    const fait = await ask(() => createEquipe({ nom: nom.trim(), personne: personne.trim() }), { titre: "Équipe créée", detail: "Vos dossiers partent dans le dossier partagé, chiffrés. Invitez maintenant vos collègues." });
    if (fait !== undefined) void exchangePartage({});
  };
  return (
    <form className={styles["form"]} aria-label="Créer une équipe" onSubmit={(envoi) => { envoi.preventDefault(); void create(); }}>
      <TextInput label="Nom de l’équipe" placeholder="Service contentieux" maxLength={400} autoComplete="off" value={nom} onChange={({ currentTarget }) => setNom(currentTarget.value)} />
      <TextInput label="Votre nom, tel que vos collègues le verront" maxLength={400} autoComplete="off" value={personne} onChange={({ currentTarget }) => setPersonne(currentTarget.value)} />
      <p className="lab">Vous en serez l’administrateur. Ce qui est déjà enregistré sur ce poste devient celui de l’équipe : rien n’est à ressaisir.</p>
      <p><Button type="submit" variant="filled" disabled={!isPret}>Créer l’équipe</Button></p>
    </form>
  );
}

/** The twelve words of an invitation. */
export function JonctionForm({ etat: { dossier } }: { readonly etat: EtatVu }) {
  const { utilisateur } = useContexte();
  const { ask, isEnCours } = useGestes();
  const [mots, setMots] = useState("");
  const [personne, setPersonne] = useState(utilisateur?.nom ?? "");
  const isPret = dossier !== undefined && mots.trim() !== "" && personne.trim() !== "" && !isEnCours;
  const join = () => (isPret ? void ask(() => joinEquipe({ mots: mots.trim(), personne: personne.trim() })) : undefined);
  return (
    <form className={styles["form"]} aria-label="Rejoindre une équipe" onSubmit={(envoi) => { envoi.preventDefault(); join(); }}>
      <Textarea label="Les douze mots de l’invitation" description="Accents et majuscules sont indifférents ; les quatre premières lettres de chaque mot suffisent." autosize minRows={2} maxLength={400} autoComplete="off" spellCheck={false} value={mots} onChange={({ currentTarget }) => setMots(currentTarget.value)} />
      <TextInput label="Votre nom, tel que vos collègues le verront" maxLength={400} autoComplete="off" value={personne} onChange={({ currentTarget }) => setPersonne(currentTarget.value)} />
      <p className="lab">Les dossiers déjà enregistrés sur ce poste rejoindront ceux de l’équipe.</p>
      <p><Button type="submit" variant="filled" disabled={!isPret}>Demander à entrer</Button></p>
    </form>
  );
}
