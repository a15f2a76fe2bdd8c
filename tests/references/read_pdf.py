"""Reads .pdf files with pypdf and says as JSON what another program finds in them.

    read_pdf.py FILE...

A file that is no PDF, or one whose letters cannot be read back, ends this with status 1.
"""

import json
import sys

from pypdf import PdfReader


def read(path):
    reader = PdfReader(path, strict=True)
    fonts = set()
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            fonts.add("/FontFile2" in descendant["/FontDescriptor"])
    return {
        "title": reader.metadata.title,
        "language": reader.trailer["/Root"]["/Lang"],
        "pages": [page.extract_text() for page in reader.pages],
        "fonts_inside": sorted(fonts),
        "runs_nothing": not any(key in reader.trailer["/Root"] for key in ("/OpenAction", "/AA", "/Names")),
    }


print(json.dumps([read(path) for path in sys.argv[1:]], ensure_ascii=False))
