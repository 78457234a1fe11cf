#!/usr/bin/python3
"""What LibreOffice makes of Word files with tracked changes.

Reads paths of .docx files from standard input, one a line; prints one JSON object a line:
{"file", "changes", "accepted": [[number, text]...], "rejected": [[number, text]...]}, or {"file", "error"};
"acceptedNotes" and "rejectedNotes" hold the texts of footnotes and endnotes. Each pair is a paragraph, or a table with the text `T:cell|cell`.
Needs libreoffice-writer and python3-uno (Debian), run by the system's python3.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

ACCEPT, REJECT = ".uno:AcceptAllTrackedChanges", ".uno:RejectAllTrackedChanges"


def connect(folder, attempt):
    pipe = "judge-%d-%d" % (os.getpid(), attempt)
    office = subprocess.Popen(
        ["soffice", "-env:UserInstallation=" + pathlib.Path(folder).as_uri(), "--accept=pipe,name=%s;urp" % pipe]
        + ["--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    here = uno.getComponentContext()
    resolve = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here).resolve
    for _ in range(200):
        if office.poll() is not None:
            return office, None
        try:
            return office, resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.2)
    office.kill()
    return office, None


def listed(access):
    each = access.createEnumeration()
    while each.hasMoreElements():
        yield each.nextElement()


def words(block):
    """Without the numbers of notes, which LibreOffice prints among the words."""
    portions = list(listed(block))
    if not any(one.TextPortionType == "Footnote" for one in portions):
        return block.String
    return "".join(words_of(one) for one in portions)


def cell_words(cell):
    inside = list(listed(cell))
    if any(one.supportsService("com.sun.star.text.TextTable") for one in inside):
        return cell.String
    return "\n".join(words(one) for one in inside)


def words_of(portion):
    if portion.TextPortionType == "ContentControl":
        return "".join(words_of(one) for one in listed(portion.ContentControl))
    return "" if portion.TextPortionType == "Footnote" else portion.String


def lines(document):
    for block in listed(document.Text):
        if block.supportsService("com.sun.star.text.TextTable"):
            yield ["", "T:" + "|".join(cell_words(block.getCellByName(name)) for name in block.CellNames)]
        else:
            yield [block.ListLabelString, words(block)]


def judge(desktop, dispatcher, path):
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    seen = {"file": path}
    for name, command in (("accepted", ACCEPT), ("rejected", REJECT)):
        document = desktop.loadComponentFromURL(pathlib.Path(path).absolute().as_uri(), "_blank", 0, (hidden,))
        if document is None:
            return {"file": path, "error": "LibreOffice cannot open it"}
        seen["changes"] = sum(1 for _ in listed(document.Redlines))
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
        if sum(1 for _ in listed(document.Redlines)):
            return {"file": path, "error": "changes are left over when all are " + name}
        seen[name] = list(lines(document))
        seen[name + "Notes"] = [all.getByIndex(index).String
                                for all in (document.Footnotes, document.Endnotes) for index in range(all.Count)]
        document.close(True)
    return seen


def main():
    with tempfile.TemporaryDirectory(prefix="judge-", ignore_cleanup_errors=True) as folder:
        for attempt in range(4):  # the first start with a new profile may end at once
            office, context = connect(folder, attempt)
            if context:
                break
        else:
            sys.exit("LibreOffice does not start")
        make = lambda name: context.ServiceManager.createInstanceWithContext(name, context)
        desktop, dispatcher = make("com.sun.star.frame.Desktop"), make("com.sun.star.frame.DispatchHelper")
        for path in sys.stdin.read().split("\n"):
            if path:
                print(json.dumps(judge(desktop, dispatcher, path), ensure_ascii=False), flush=True)
        try:
            desktop.terminate()
        except Exception:
            pass
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()


main()
