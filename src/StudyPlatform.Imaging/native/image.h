/*
 * What C# calls. Pixels are 8-bit RGB, interleaved, row after row without padding, in memory the
 * caller owns. No function keeps a pointer, none writes to a file or a stream, none ends the process.
 */
#ifndef STUDY_IMAGE_H
#define STUDY_IMAGE_H

#include <stddef.h>
#include <stdint.h>

#define SI_EXPORT __attribute__((visibility("default")))

/* Mirrored by the enum Status in NativeImage.cs. */
enum si_status {
    SI_OK = 0,
    SI_TRUNCATED = 1,     /* the file ends too early */
    SI_DAMAGED = 2,       /* the file breaks its format's rules; the message says which */
    SI_CMYK = 3,          /* a JPEG for printing */
    SI_UNSUPPORTED = 4,   /* lawful, but not read here; the message says what it is */
    SI_NO_MEMORY = 5
};

enum { SI_MESSAGE_SIZE = 200 };

typedef struct {
    int32_t width, height;         /* as the header says */
    int32_t out_width, out_height; /* as it will be decoded */
    char message[SI_MESSAGE_SIZE]; /* UTF-8, ended by 0, empty where the status says it all */
} si_info;

/* Header only: no memory in proportion to the image is taken. at_least matters to JPEG only: where it is above 0 the
   image is halved up to three times while it is decoded, as long as its shorter side keeps that many pixels. */
SI_EXPORT int si_jpeg_probe(const uint8_t *data, size_t size, int32_t at_least, si_info *info);
SI_EXPORT int si_png_probe(const uint8_t *data, size_t size, int32_t at_least, si_info *info);
SI_EXPORT int si_webp_probe(const uint8_t *data, size_t size, int32_t at_least, si_info *info);

/* info is what the probe filled in; pixels has room for 3 * out_width * out_height bytes. */
SI_EXPORT int si_jpeg_decode(const uint8_t *data, size_t size, si_info *info, uint8_t *pixels);
SI_EXPORT int si_png_decode(const uint8_t *data, size_t size, si_info *info, uint8_t *pixels);
SI_EXPORT int si_webp_decode(const uint8_t *data, size_t size, si_info *info, uint8_t *pixels);

/* On SI_OK *out points to *out_size bytes that si_free gives back. */
SI_EXPORT int si_jpeg_encode(const uint8_t *pixels, int32_t width, int32_t height, int32_t quality, int32_t full_colour, uint8_t **out, size_t *out_size, char *message);
SI_EXPORT int si_png_encode(const uint8_t *pixels, int32_t width, int32_t height, int32_t level, uint8_t **out, size_t *out_size, char *message);
SI_EXPORT int si_webp_encode(const uint8_t *pixels, int32_t width, int32_t height, int32_t quality, int32_t sharp_colour, uint8_t **out, size_t *out_size, char *message);
SI_EXPORT void si_free(void *memory);

/* Shared between the formats, not seen from outside. */
typedef struct {
    uint8_t *data;
    size_t size, capacity;
} si_buffer;

int si_append(si_buffer *buffer, const uint8_t *data, size_t size); /* 0 when there is no memory */
void si_say(char *message, const char *text);
void si_over_white(const uint8_t *rgba, uint8_t *rgb, size_t pixels);

#endif
