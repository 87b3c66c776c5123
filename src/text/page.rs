//! What only the page without the program says: the command line tool writes it into `index.html`, so none of it is
//! part of the program or of the texts that the browser fetches.

use super::{Lang, Template, Text};

/// The texts of the page without the program in one language.
#[allow(missing_docs, reason = "the name and the English text beside it say what each one is")]
pub struct PageTexts {
    pub language: Text,
    pub without_script: Text,
    pub failed_start: Text,
    pub slow_start: Text,
    pub too_old: Text,
    pub failed_still: Text,
    pub fault_title: Text,
    pub fault: Text,
    pub fault_kept: Text,
    pub fault_again: Text,
    pub fault_link: Text,
    pub figures_lead: Text,
    /// The name of the class.
    pub caption: Template<1>,
    pub reading_title: Text,
    pub reading_range: Text,
    pub reading_brackets: Text,
    pub reading_band: Text,
    /// The name of the effect, what is counted, who were studied, and for how long.
    pub counted: Template<4>,
    pub counted_title: Text,
    /// How many effects the class has.
    pub more: Template<1>,
    pub sources_title: Text,
    pub all_sources: Text,
}

/// The texts of the page without the program.
pub fn page(lang: Lang) -> &'static PageTexts {
    match lang {
        Lang::Nl => &NL,
        Lang::En => &EN,
    }
}

static NL: PageTexts = PageTexts {
    language: "Nederlands",
    without_script: "JavaScript staat uit in deze browser. Daarom kun je hier niet kiezen wat je belangrijk vindt. De belangrijkste cijfers staan hieronder in tabellen.",
    failed_start: "De pagina kon niet starten. Controleer de verbinding en probeer het opnieuw.",
    slow_start: "De pagina is nog niet gestart. Misschien is de verbinding traag. Wacht nog even, of probeer het opnieuw.",
    too_old: "Deze browser is te oud voor deze pagina. Werk hem bij, of gebruik een andere browser of een nieuwer apparaat.",
    fault_title: "Er ging iets mis in deze pagina",
    fault: "Dat is een fout van de pagina en ligt niet aan jou. Er is niets verstuurd.",
    fault_kept: "Wat je hebt gekozen is niet weg. Open de pagina ermee, of bewaar de link. Staat hier geen link, dan had je nog niets gekozen.",
    fault_again: "Open opnieuw met mijn keuzes",
    fault_link: "Link met mijn keuzes",
    failed_still: "De belangrijkste cijfers kun je hieronder toch lezen.",
    figures_lead: "De effecten waar het eerst naar wordt gevraagd. De medicijnen staan van A tot Z.",
    caption: Template::new("{0}: de effecten waar het eerst naar wordt gevraagd"),
    reading_title: "Zo lees je de tabel",
    reading_range: "Tussen ronde haken staat het bereik: het echte getal ligt daar waarschijnlijk tussen.",
    reading_brackets: "Tussen vierkante haken staat het nummer van de bron onder de tabel. Zonder nummer is het de bron bij de naam van het effect.",
    reading_band: "Alleen bijsluiter: een bijsluiter telt wat volgens de makers door het medicijn kwam. Onderzoeken tellen alles. Die twee staan nooit op één schaal.",
    counted: Template::new("{0}: {1}. Onderzocht: {2}. Hoe lang: {3}."),
    counted_title: "Wat is geteld en bij wie",
    more: Template::new("Er zijn gegevens over {0} effecten. De andere staan in de bestanden hieronder."),
    sources_title: "Bronnen",
    all_sources: "Alle cijfers met hun bron (tabel, CSV)",
};

static EN: PageTexts = PageTexts {
    language: "English",
    without_script: "JavaScript is switched off in this browser. That is why you cannot choose what matters to you here. The main figures are in tables below.",
    failed_start: "The page could not start. Check the connection and try again.",
    slow_start: "The page has not started yet. Perhaps the connection is slow. Wait a little longer, or try again.",
    too_old: "This browser is too old for this page. Update it, or use another browser or a newer device.",
    fault_title: "Something went wrong in this page",
    fault: "That is a fault of the page and not yours. Nothing was sent anywhere.",
    fault_kept: "What you chose is not lost. Open the page with it, or keep the link. Without a link here you had not chosen anything yet.",
    fault_again: "Open again with my choices",
    fault_link: "Link with my choices",
    failed_still: "You can still read the main figures below.",
    figures_lead: "The effects that are asked about first. The medicines are in order from A to Z.",
    caption: Template::new("{0}: the effects that are asked about first"),
    reading_title: "How to read the table",
    reading_range: "The range stands in round brackets: the true number probably lies in between.",
    reading_brackets: "The number of the source under the table stands in square brackets. Without a number it is the source beside the name of the effect.",
    reading_band: "Label only: a label counts what its makers think the medicine caused. Trials count everything. The two are never on one scale.",
    counted: Template::new("{0}: {1}. Studied: {2}. For how long: {3}."),
    counted_title: "What was counted, and in whom",
    more: Template::new("There are data on {0} effects. The others are in the files below."),
    sources_title: "Sources",
    all_sources: "All figures with their source (table, CSV)",
};
