"""Invented names: first names, and surnames of birds, beasts and plants."""


def woorden(tekst: str) -> list[str]:
    """The words of a text."""
    return tekst.split()


# First names of girls and of boys, taken in turn by pupils without a name of their own.
MEISJES = woorden(
    "Roos Vera Zoë Lieke Puck Saar Jente Nova Liv Bente Floor Pien Teuntje Veerle Lina Madelief Selin Yasmina Roza Indy"
    " Marit Femke Nynke Sanne Tirza Wende Zara Samira Elin Hilke Joni Karlijn Linde Maaike Nienke Odile Renske Tosca"
    " Silke Mare"
)
JONGENS = woorden(
    "Bas Teun Mats Ruben Stijn Timo Wout Youssef Zeb Jelle Kaspar Milan Niek Omar Pelle Quinten Rik Siem Thijs Ugo"
    " Valentijn Wessel Xander Yusuf Aron Bart Collin Driss Ewout Frank Gerben Hessel Ivo Jort Koen Lucas Mees Noud"
    " Ties Vigo"
)
# Girls among the pupils whom `school.json` names.
GENOEMDE_MEISJES = frozenset(
    woorden(
        "Aya Benthe Dewi Elif Guusje Ilse Kaat Mila Noor Yara Cato Djamila Fenna Isa Kee Lotte Amira Evi Gwen Imke Kyra"
        " Maud Anouk Ceren Eline Hanna Kim Mirthe"
    )
)
ACHTERNAMEN = woorden(
    "Zwaluw Otter Reiger Bever Hamster Lijster Wezel Fazant Kievit Grutto Wulp Snoek Ekster Vink Sperwer Kwartel"
    " Buizerd Karekiet Spreeuw Putter Sijs Koekoek Tureluur Aalscholver Roodborst Winterkoning Wielewaal Nachtegaal"
)
MOEDERS = woorden(
    "Anneke Birgit Carmen Doortje Esra Fleur Gonny Hanneke Inge Jolien Kadisha Loes Mireille Naima Olga Petra Rianne"
    " Saskia Trudy Wilma"
)
VADERS = woorden(
    "Albert Berend Cor Dennis Erkan Ferdi Gideon Harm Igor Jan-Willem Karim Leon Marnix Nico Otto Pascal Rachid Sjoerd"
    " Tom Wouter"
)
PLANTEN = woorden(
    "Varen Meidoorn Lisdodde Brem Kamille Klaver Hazelaar Esdoorn Sleutelbloem Zuring Berenklauw Heide Duizendblad"
    " Wilgenroos Lupine Akelei Boterbloem Distel Kervel Zonnedauw Vlier"
)
