"""Looking back and handing over: the sheet."""
