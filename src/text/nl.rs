//! Dutch, level B1.

use super::Messages;

pub(super) static NL: Messages = Messages {
    product: "Weegwijzer",
    tagline: "Weeg psychiatrische medicijnen af op wat jij belangrijk vindt",
    skip_to_content: "Ga naar de inhoud",
    other_language: "English",
    menu: "Onderdelen van deze pagina",
    to_start: "Naar het begin",
    nav_matters: "Wat vind jij belangrijk",
    nav_overview: "Overzicht",
    nav_compare: "Vergelijken",
    nav_about: "Over de gegevens",
    unreviewed: "De cijfers op deze pagina zijn niet door een behandelaar gecontroleerd. Gebruik ze alleen om een gesprek voor te bereiden.",
    safety_title: "Voordat je iets verandert",
    safety_prescriber: "Verander nooit iets aan je medicijnen zonder overleg met je voorschrijver. Plotseling stoppen kan schadelijk zijn.",
    safety_emergency: "Bel in Nederland bij nood 112. Denk je aan zelfmoord? Bel 113 of 0800-0113, gratis, dag en nacht. Bel in een ander land het alarmnummer van dat land.",
    purpose_title: "Waar dit voor is",
    purpose: "Weegwijzer laat gepubliceerde cijfers over medicijnen zien. Je kunt de medicijnen ordenen op wat jij belangrijk vindt, om een gesprek met je voorschrijver voor te bereiden. Weegwijzer vraagt geen diagnose, leeftijd, uitslagen of andere medische gegevens, geeft geen advies om iets te starten, te veranderen of te stoppen, en noemt geen beste medicijn.",
    privacy: "Wat je hier kiest, blijft op jouw apparaat.",

    loading: "De cijfers worden geladen…",
    retry: "Probeer opnieuw",
    failed_title: "De cijfers kunnen niet worden getoond",
    failed_network: "Er kwam geen antwoord. Misschien is de verbinding weg.",
    failed_missing: "Het bestand met de cijfers is er niet.",
    failed_unreadable: "Het bestand met de cijfers is beschadigd of niet compleet.",
    failed_newer: "De cijfers zijn gemaakt voor een nieuwere versie van deze pagina. Laad de pagina opnieuw om die te krijgen.",
    failed_wrong: "Er klopt iets niet in de cijfers. Daarom laten we ze niet zien.",
    failed_details: "Technische details",
    failed_keep: "Wat je hebt gekozen, is er nog.",
    unknown_page_title: "Deze pagina bestaat niet",
    unknown_page: "De link is oud of niet helemaal gekopieerd.",
    unknown_medicine: |id| format!("“{id}” staat niet in deze cijfers."),

    start_title: "Weeg medicijnen af op wat jij belangrijk vindt",
    start_lead: "Niemand kan voorspellen of een medicijn bij jou werkt. Wel kun je vergelijken wat er bekend is over de effecten, en dat meenemen naar je voorschrijver.",
    start_choose: "Welke medicijnen wil je bekijken?",
    start_counts: |medicines, effects| format!("{medicines} medicijnen, {effects} effecten"),
    start_is_title: "Wat je hier kunt doen",
    start_is: [
        "Aangeven wat je belangrijk vindt, zoals slaap of gewicht.",
        "Zien hoeveel van de 100 mensen een effect krijgen, naast placebo (een pil zonder werkzame stof).",
        "Twee tot vier medicijnen naast elkaar zetten en zien waar elk getal vandaan komt.",
    ],
    start_not_title: "Wat dit niet is",
    start_not: [
        "Het geeft geen advies om een medicijn te starten, te veranderen of te stoppen.",
        "Het kent je gezondheid niet. Het vraagt geen diagnose, leeftijd of uitslagen.",
        "Het kiest niet voor jou. Je beslist samen met je voorschrijver.",
    ],

    matters_title: "Wat vind jij belangrijk?",
    matters_lead: "Begin met wat je het belangrijkst vindt. Wat je niet uitmaakt, sla je over.",
    matters_few: "Drie tot vijf wensen zijn genoeg. Niets is verplicht.",
    matters_begin: "Wat vind je het belangrijkst? Kies er één om te beginnen.",
    matters_more: "Is er nog iets dat je belangrijk vindt?",
    matters_enough: "Je hebt vijf wensen of meer. Dat is genoeg om goed te vergelijken; met meer wensen wordt de volgorde minder duidelijk.",
    matters_mine: "Wat jij belangrijk vindt, het eerste eerst",
    matters_remove: |effect| format!("Haal {effect} weg"),
    matters_undo: "Maak ongedaan",
    ceiling_title: "Is er een grens die je niet kunt accepteren?",
    ceiling_none: "Geen grens",
    ceiling_step: |amount, medicines| format!("Meer dan {amount} (zet er {medicines} apart)"),
    ceiling_hint: "Een medicijn boven je grens blijft zichtbaar, in een eigen lijst.",
    matters_gap: |low, high| format!("Tussen de medicijnen loopt dit van {low} tot {high}."),
    matters_how_much: "Hoe belangrijk is dit voor jou?",
    importance: ["Maakt niet uit", "Een beetje", "Veel", "Heel veel"],
    direction: "Wat wil je?",
    avoid: "Minder ervan",
    welcome: "Meer ervan",
    matters_measured: "Hoe dit is gemeten",
    matters_no_figures: "Er zijn geen vergelijkbare cijfers om dit mee te wegen. Je kunt het wel bekijken in het overzicht.",
    matters_no_figures_title: "Kan niet meewegen",
    matters_to_overview: "Bekijk het overzicht",
    matters_reset: "Wis al mijn wensen",
    matters_chosen: |n| match n {
        0 => "Je hebt nog geen wensen.".to_owned(),
        1 => "Je hebt 1 wens.".to_owned(),
        n => format!("Je hebt {n} wensen."),
    },

    overview_title: "Overzicht",
    overview_lead: "Druk op een getal om te zien waar het vandaan komt.",
    overview_caption: |class| format!("{class}: wat er bekend is per effect"),
    overview_scroll: "Tabel, schuift opzij",
    medicine: "Medicijn",
    placebo: "Placebo",
    placebo_explained: "Een pil zonder werkzame stof: wat mensen daarmee hadden in dezelfde soort onderzoeken.",
    sort: "Volgorde",
    sort_by_name: "A tot Z",
    sort_by_fit: "Naar mijn wensen",
    sort_by_effect: |effect| format!("Orden op {effect}"),
    sort_needs_wishes: "Geef eerst aan wat je belangrijk vindt",
    sorted_by_name: "De medicijnen staan van A tot Z.",
    sorted_by_fit: "Wat het dichtst bij je wensen ligt, staat eerst. Kleine verschillen zeggen weinig.",
    sorted_by_effect: |effect, ascending| {
        if ascending {
            format!("Geordend op {effect}, laagste eerst.")
        } else {
            format!("Geordend op {effect}, hoogste eerst.")
        }
    },
    columns: "Effecten",
    columns_mine: "Mijn wensen",
    columns_all: "Alle",
    list_by_fit: "Geordend naar je wensen, dichtstbij eerst",
    list_too_little: "Er is te weinig bekend om het te plaatsen",
    list_too_little_why: "Minder dan de helft van wat jij belangrijk vindt, is goed genoeg gemeten.",
    list_unacceptable: "Heeft iets wat je niet kunt accepteren",
    list_without_figure: "Geen vergelijkbaar cijfer voor dit effect",
    choose_for_compare: |medicine| format!("Vergelijk {medicine}"),
    chosen_for_compare: |n| match n {
        1 => "1 medicijn gekozen. Kies er nog minstens één.".to_owned(),
        n => format!("{n} medicijnen gekozen."),
    },
    compare_now: "Vergelijk naast elkaar",
    compare_full: "Er passen er niet meer dan vier naast elkaar.",
    compare_clear: "Wis",
    legend_title: "Wat de vakjes betekenen",
    place: "Plaats",
    place_one: |place, of| format!("Plaats {place} van {of}"),
    place_range: |low, high, of| format!("Plaats {low} tot {high} van {of}"),
    group_first: "Het dichtst bij je wensen",
    group_next: "Verder van je wensen",
    group_several: "Tussen deze medicijnen is geen duidelijk verschil.",
    group_single: "Dit medicijn staat hier alleen.",
    draws_running: "Hoe zeker deze volgorde is, wordt nog berekend…",
    rests_on_missing: |n| {
        format!(
            "Ongeveer {n} van de 100 delen van deze volgorde rusten op cijfers die ontbreken of te weinig gemeten zijn."
        )
    },
    rests_on_nothing_missing: "Voor je wensen ontbreekt geen cijfer.",
    exceeds: |effect, amount, limit, chance| {
        format!(
            "{effect}: {amount}. Jouw grens is {limit}. De kans dat het er echt boven ligt: {chance} van de 100."
        )
    },
    ceiling_unknown: |effects| format!("Niet bekend of het onder je grens blijft: {effects}."),

    why: "Waarom hier?",
    why_of: |medicine| format!("Waarom staat {medicine} hier?"),
    why_title: |medicine| format!("Waarom {medicine} hier staat"),
    why_no_wishes: "Je hebt geen wensen, dus er is geen volgorde om uit te leggen.",
    why_not_placed: "Dit medicijn heeft geen plaats in de volgorde.",
    why_lead: "Elke wens, wat ervan bekend is, en hoe ver dit medicijn daarmee af ligt van wat je wilt.",
    why_wish: "Je wens",
    why_matters: "Belang",
    why_distance: "Afstand tot je wens",
    nearness: ["het dichtstbij van alle", "dichtbij", "in het midden", "ver weg", "het verst van alle"],
    nearness_explained: "Hoe ver het getal van je wens af ligt. Het dunne balkje is wat dat toevoegt aan de afstand, meegerekend hoe belangrijk je het vindt.",
    nearness_unknown: "niet bekend, het midden is aangenomen",
    why_first_three: |n| {
        format!("Met de onzekerheid meegerekend staat het in {n} van de 100 berekeningen bij de eerste drie.")
    },
    without_interval: |effects| {
        format!("Gedrukt zonder bereik, dus dit lijkt zekerder dan het is: {effects}.")
    },
    change_title: "Wat zou deze volgorde veranderen?",
    change_lead: "Per wens de kleinste verandering die een ander medicijn in de eerste groep brengt.",
    change_importance: |effect, now, then, enters| {
        format!(
            "Als “{effect}” voor jou “{then}” belangrijk was in plaats van “{now}”, kwamen deze in de eerste groep: {enters}."
        )
    },
    change_direction: |effect, then, enters| {
        format!("Als je bij “{effect}” “{then}” wilde, kwamen deze in de eerste groep: {enters}.")
    },
    change_none: |effects| {
        format!("Geen verandering van deze wensen brengt een ander medicijn in de eerste groep: {effects}.")
    },
    missing_matters: |effect, medicine| {
        format!(
            "Het ontbrekende cijfer dat het meest uitmaakt: “{effect}” bij {medicine}. Als we dat wisten, kon de eerste plaats veranderen."
        )
    },
    missing_none: "Geen ontbrekend cijfer kan een ander medicijn in de eerste groep brengen.",
    fit_assumed: |effects| format!("Niet bekend: {effects}. Daar is het midden aangenomen."),

    of_100: "van de 100 mensen",
    of_100_better: "van de 100 mensen beter af dan gemiddeld op placebo",
    of_100_per: |period| format!("van de 100 mensen {period}"),
    expert_rating: "oordeel van deskundigen",
    fewer_than_one: "minder dan 1",
    to: |low, high| format!("{low} tot {high}"),
    between: |low, high| format!("tussen {low} en {high}"),
    about_frame: |with, without, per| {
        format!("Ongeveer {with} van de 100 mensen hadden dit{per}, {without} niet.")
    },
    fewer_frame: |per| format!("Minder dan 1 van de 100 mensen had dit{per}, meer dan 99 niet."),
    better_frame: |better, rest| {
        format!(
            "Van de 100 mensen met dit medicijn ging het met ongeveer {better} beter dan met de gemiddelde persoon op placebo, met {rest} niet. 50 zou betekenen: geen verschil."
        )
    },
    change_frame: |change| format!("Gemiddeld {change} vergeleken met placebo."),
    grade_frame: |code, levels| {
        format!("Deskundigen zetten het op “{code}” in de volgorde {levels}. Er zijn geen aantallen.")
    },
    range_said: |range| format!("Het echte getal ligt waarschijnlijk {range}."),
    no_range: "Bij dit getal is geen bereik bekend.",
    placebo_said: |placebo| format!("Bij placebo: {placebo}."),
    placebo_zero_short: "nulpunt",
    placebo_zero: "Placebo is het nulpunt.",
    like_placebo: "Ongeveer gelijk aan placebo",
    like_placebo_short: "als placebo",
    too_little: "Te weinig gemeten om iets te zeggen",
    too_little_short: "te weinig gemeten",
    not_measured: "Niet gemeten",
    not_measured_short: "niet gemeten",
    band: |low| format!("De bijsluiter zegt minstens {low} van de 100, anders geteld."),
    band_between: |low, high| format!("De bijsluiter zegt {low} tot {high} van de 100, anders geteld."),
    band_short: "alleen bijsluiter",
    open_source: "Toon de bron",

    compare_title: "Naast elkaar",
    compare_lead: "Elk plaatje laat dezelfde 100 mensen zien.",
    compare_empty: "Kies twee tot vier medicijnen om ze naast elkaar te zetten.",
    compare_add: "Voeg een medicijn toe",
    compare_choose: "Kies een medicijn",
    compare_remove: |medicine| format!("Haal {medicine} weg"),
    compare_mine: "Wat jij belangrijk vindt",
    compare_rest: "Andere effecten",
    compare_nothing: "Voor deze medicijnen is niets gemeten bij:",
    icon_array: |n| format!("{n} van de 100 mensen ingekleurd"),
    axis: |figure| format!("Getallenlijn: {figure}"),

    medicine_brands_nl: "Merknamen in Nederland",
    medicine_brands_uk: "Merknamen in het Verenigd Koninkrijk",
    medicine_atc: "ATC-code",
    medicine_group: "Groep",
    medicine_forms: "Vormen",
    medicine_available: "In Nederland",
    medicine_available_yes: "Staat in een Nederlands naslagwerk. Dat bewijst niet dat het nu te krijgen is.",
    medicine_available_no: "Van de markt gehaald",
    not_found: "Hier niet bekend",
    medicine_effects: "Wat er bekend is per effect",
    medicine_nothing: "Er zijn hier geen betrouwbare cijfers over dit medicijn. Dat betekent niet dat het geen effecten heeft.",
    medicine_facts: "Feiten voor het gesprek met je voorschrijver",
    medicine_facts_lead: "Zoals gevonden in de bronnen. De woorden van de bron zelf kun je bij elk feit openen.",
    class_level: "over de hele groep",
    effect: "Effect",
    on_this: "Met dit medicijn",
    on_placebo: "Met placebo",
    range: "Bereik",
    people: "Mensen onderzocht",
    add_to_compare: |medicine| format!("Voeg {medicine} toe aan de vergelijking"),
    in_compare: "Gekozen om te vergelijken",

    source_title: "Waar dit getal vandaan komt",
    source_close: "Sluit",
    source_studied: "Wie is onderzocht",
    source_duration: "Hoe lang",
    source_people: "Hoeveel mensen",
    source_people_on: |events, people, medicine| {
        format!("{events} van de {people} mensen met {medicine} hadden het.")
    },
    source_people_count: |people| format!("{people} mensen met dit medicijn."),
    source_placebo_people: |events, people| format!("Met placebo {events} van de {people}."),
    source_trials: |trials| format!("Onderzoeken met dit medicijn: {trials}."),
    source_groups: "Onderzoeken of placebogroepen",
    source_direct: |trials| format!("Daarvan rechtstreeks vergeleken met placebo: {trials}."),
    source_baseline: |placebo, low, high, people| {
        format!("{placebo} van de 100 ({low} tot {high}), van {people} mensen met placebo")
    },
    source_no_baseline: "Er was geen placebogroep. Ook zonder medicijn kunnen mensen dit hebben.",
    source_measure: "Zoals gemeten",
    source_print: "Zoals gedrukt",
    source_printed: |medicine, placebo| {
        format!(
            "In deze onderzoeken: {medicine} van de 100 met het medicijn, {placebo} van de 100 met placebo."
        )
    },
    source_printed_alone: |medicine| {
        format!("Zoals gedrukt: {medicine} van de 100 met het medicijn, zonder placebo.")
    },
    source_derivation: "Hoe het is afgeleid",
    derivation_computed: "Eigen gezamenlijke berekening over veel onderzoeken (netwerk-meta-analyse). Die is niet gepubliceerd.",
    derivation_published: "Gedrukt in een artikel.",
    derivation_label: "Uit een bijsluiter of een tabel van samengenomen onderzoeken. Andere onderzoeken, doses en mensen dan bij andere medicijnen. Vergelijk dus voorzichtig.",
    source_reliable: "Betrouwbaar genoeg om mee te wegen",
    source_reliable_yes: "Ja",
    source_reliable_no: "Nee, het telt nooit mee in een volgorde",
    source_place: "Plaats in de bron",
    source_quote: "In de woorden van de bron",
    source_note: "Opmerking van wie het verzamelde",
    source_found: "Bron",
    source_read: |date| format!("Gelezen op {date}."),
    source_seen_twice: "Twee keer gelezen, met hetzelfde resultaat.",
    source_link: "Open de bron",
    source_new_tab: "opent in een nieuw tabblad",
    source_how: "Hoe er is geteld",
    measure_or: "Odds ratio ten opzichte van placebo",
    measure_rr: "Risk ratio ten opzichte van placebo",
    measure_md: "Verschil met placebo",
    measure_smd: "Gestandaardiseerd gemiddeld verschil met placebo",
    measure_incidence: "Van de 100 mensen, zonder placebo",
    measure_grade: "Categorie",
    measure_band: "Categorie op de bijsluiter, van de 100",
    interval_95: |range| format!("95%-interval {range}"),

    about_title: "Over de gegevens",
    about_lead: "Wat de cijfers zijn, waar ze vandaan komen en wat ze niet kunnen zeggen.",
    about_status: "Stand van zaken",
    about_version: |version, date| format!("Versie {version}, {date}."),
    about_reviewed: |by, date| format!("Gecontroleerd door {by} op {date}."),
    about_counts: |medicines, effects, estimates, reliable| {
        format!(
            "{medicines} medicijnen, {effects} effecten, {estimates} cijfers. Daarvan zijn er {reliable} betrouwbaar genoeg om mee te wegen."
        )
    },
    about_who: "Wie is onderzocht en hoe lang",
    about_method_title: "Hoe het werkt",
    about_method: [
        "Hoe vaak iets voorkomt, staat er als mensen van de 100, altijd naast het getal bij placebo. Daarvoor wordt het verschil met placebo toegepast op één gezamenlijk placebogetal per effect.",
        "Gemiddelde veranderingen, zoals gewicht, blijven in hun eigen eenheid.",
        "Alleen betrouwbare cijfers wegen mee. Een onbetrouwbaar cijfer heet “te weinig gemeten om iets te zeggen”. De reden zie je met één druk.",
        "Een categorie op een bijsluiter telt wat volgens de makers door het medicijn kwam. Onderzoeken tellen alles. Die twee staan nooit op één schaal.",
        "Per effect vormen het laagste en het hoogste getal van alle medicijnen en placebo de uiteinden van een schaal van 0 tot 1.",
        "Je wensen wegen die schalen: maakt niet uit 0, een beetje 1, veel 2, heel veel 3. Het gemiddelde zegt hoe ver een medicijn van je wensen af ligt.",
        "Waar een getal ontbreekt, wordt het midden van de schaal aangenomen en zegt de pagina dat. Is minder dan de helft van je wensen bekend, dan krijgt het medicijn geen plaats.",
        "Onderzoeken kijken naar groepen, onder vaste omstandigheden en meestal enkele weken. Wat er met één persoon gebeurt, is niet te voorspellen.",
    ],
    about_missing_title: "Als er geen getal is",
    about_missing: "“Ongeveer gelijk aan placebo”, “te weinig gemeten om iets te zeggen” en “niet gemeten” zijn drie verschillende dingen. Geen ervan betekent nul.",
    about_effects_title: "Hoe elk effect is gemeten",
    about_sources_title: "Alle bronnen",
    about_sources_lead: |n| format!("{n} bronnen, op titel."),
    about_report_title: "Klopt er iets niet?",
    about_report: "Meld het bij de site die deze pagina aanbiedt. Noem het getal en de versie van de gegevens hierboven.",

    rule_duplicate: "staat er twee keer",
    rule_unknown_medicine: "noemt een onbekend medicijn",
    rule_unknown_effect: "noemt een onbekend effect",
    rule_interval: "ondergrens, waarde en bovengrens staan niet op volgorde",
    rule_out_of_scale: "een getal valt buiten zijn schaal",
    rule_no_baseline: "er is geen placebogetal",
    rule_measure: "de maat is niet te vergelijken met de andere",
    rule_kind: "soort en maat horen niet bij elkaar",
    rule_category: "de categorie bestaat niet",
    rule_reliability: "kan niet betrouwbaar zijn",
    rule_empty: "er staat niets in",
};
