"""The screens: urls, views, forms and templates; no models."""
