"""One module a command, imported when it is called or when the help lists it: nothing heavy at its top."""
