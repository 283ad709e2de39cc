"""Write the files of every demo school again."""

from tools.demo.bestanden import bestanden, schoolmappen

for map_ in schoolmappen():
    for naam, tekst in bestanden(map_).items():
        (map_ / naam).write_text(tekst, encoding="utf-8", newline="\n")
