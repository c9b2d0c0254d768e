"""Paper: views as PDF bytes. The only room that knows reportlab."""
